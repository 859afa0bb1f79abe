/** The middle one; of an even number the mean of the two in the middle. */
export function median(numbers) {
  const sorted = numbers.toSorted((left, right) => left - right);
  const upper = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[upper] : (sorted[upper - 1] + sorted[upper]) / 2;
}

/** The exponent k of y = c·x^k that fits best: least squares on the logarithms; `null` of a single point. */
export function exponentOf(points) {
  if (points.length < 2) return null;
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (axis) => logs.reduce((sum, log) => sum + log[axis], 0) / logs.length;
  const [middle, height] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [x, y]) => sum + (x - middle) * (y - height), 0);
  return over / logs.reduce((sum, [x]) => sum + (x - middle) ** 2, 0);
}
