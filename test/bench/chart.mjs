// Charts as SVG: readable by screen readers, light and dark after the reader's own setting, told apart by more than colour.
const WIDTH = 760;
const STYLE = `
  text { font: 13px system-ui, 'Noto Sans KR', 'Apple SD Gothic Neo', sans-serif; fill: var(--ink); }
  .quiet { fill: var(--quiet); }
  .ground { fill: var(--ground); }
  .one { fill: var(--one); stroke: var(--one); }
  .two { fill: var(--two); stroke: var(--two); }
  .rule { stroke: var(--rule); stroke-width: 1; }
  .line { fill: none; stroke-width: 2; }
  .ideal { fill: none; stroke: var(--quiet); stroke-dasharray: 4 4; }
  svg { --ink: #1b1f24; --quiet: #57606a; --ground: #ffffff; --one: #0b5cad; --two: #b35900; --rule: #d0d7de; }
  @media (prefers-color-scheme: dark) {
    svg { --ink: #e6edf3; --quiet: #9aa4ae; --ground: #0d1117; --one: #6cb6ff; --two: #f0a04b; --rule: #3d444d; }
  }`;

/**
 * Bars with two values each, the first one thick.
 *
 * @param bars name and two values each
 * @param words title, description, and what the two values are
 */
export function barChart(bars, { title, description, values }) {
  const [left, top, step] = [210, 64, 46];
  const most = Math.max(...bars.flatMap(({ first, second }) => [first, second]));
  const wide = (value) => round(((WIDTH - left - 90) * value) / most);
  const rows = bars.flatMap(({ name, first, second }, index) => {
    const y = top + index * step;
    return [
      `<text x="${left - 12}" y="${y + 18}" text-anchor="end">${escaped(name)}</text>`,
      `<rect class="one" x="${left}" y="${y}" width="${wide(first)}" height="18"/>`,
      `<text x="${left + wide(first) + 6}" y="${y + 14}">${thousands(first)}</text>`,
      `<rect class="two" x="${left}" y="${y + 21}" width="${wide(second)}" height="8"/>`,
      `<text class="quiet" x="${left + wide(second) + 6}" y="${y + 30}">${thousands(second)}</text>`,
    ];
  });
  const legend = [
    `<rect class="one" x="${left}" y="38" width="18" height="12"/><text x="${left + 24}" y="49">${escaped(values[0])}</text>`,
    `<rect class="two" x="${left + 260}" y="41" width="18" height="6"/><text x="${left + 284}" y="49">${escaped(values[1])}</text>`,
  ];
  return svg(top + bars.length * step + 8, title, description, [...legend, ...rows]);
}

/**
 * Curves on two logarithmic axes, each with a line of exponent 1 from its last point backwards.
 *
 * @param curves name and points [x, y] each, two at most
 * @param words title, description, and what stands on the axes
 */
export function growthChart(curves, { title, description, axes }) {
  const [left, right, top, bottom, height] = [70, 24, 84, 52, 440];
  const all = curves.flatMap(({ points }) => points);
  const x = scale(
    all.map((point) => point[0]),
    left,
    WIDTH - right,
  );
  const y = scale(
    all.map((point) => point[1]),
    height - bottom,
    top,
  );
  const rules = [
    ...x.ticks.map((tick) => {
      const at = x.at(tick);
      return `<line class="rule" x1="${at}" x2="${at}" y1="${top}" y2="${height - bottom}"/><text class="quiet" x="${at}" y="${height - bottom + 18}" text-anchor="middle">${thousands(tick)}</text>`;
    }),
    ...y.ticks.map((tick) => {
      const at = y.at(tick);
      return `<line class="rule" x1="${left}" x2="${WIDTH - right}" y1="${at}" y2="${at}"/><text class="quiet" x="${left - 8}" y="${at + 4}" text-anchor="end">${thousands(tick)}</text>`;
    }),
  ];
  const lines = curves.flatMap(({ name, points }, index) => {
    const kind = index === 0 ? 'one' : 'two';
    const last = points.at(-1);
    const mark = ([px, py]) =>
      index === 0
        ? `<circle class="${kind}" cx="${x.at(px)}" cy="${y.at(py)}" r="4"/>`
        : `<rect class="${kind}" x="${x.at(px) - 4}" y="${y.at(py) - 4}" width="8" height="8"/>`;
    const path = (list) => `M${list.map(([px, py]) => `${x.at(px)} ${y.at(py)}`).join('L')}`;
    const ideal = points.map(([px]) => [px, (last[1] * px) / last[0]]);
    const legendAt = 48 + index * 18;
    return [
      `<path class="ideal" d="${path(ideal)}"/>`,
      `<path class="${kind} line" style="fill:none" d="${path(points)}"/>`,
      ...points.map(mark),
      index === 0
        ? `<circle class="${kind}" cx="${left + 6}" cy="${legendAt - 5}" r="4"/>`
        : `<rect class="${kind}" x="${left + 2}" y="${legendAt - 9}" width="8" height="8"/>`,
      `<text x="${left + 20}" y="${legendAt}">${escaped(name)}</text>`,
    ];
  });
  const labels = [
    `<text class="quiet" x="${(left + WIDTH - right) / 2}" y="${height - 10}" text-anchor="middle">${escaped(axes[0])}</text>`,
    `<text class="quiet" transform="translate(16 ${(top + height - bottom) / 2}) rotate(-90)" text-anchor="middle">${escaped(axes[1])}</text>`,
  ];
  return svg(height, title, description, [...rules, ...lines, ...labels]);
}

/** A logarithmic axis over the values, with the powers of ten as ticks. */
function scale(values, from, to) {
  const low = Math.log10(Math.min(...values)) - 0.1;
  const high = Math.log10(Math.max(...values)) + 0.1;
  const ticks = [];
  for (let power = Math.ceil(low); power <= high; power += 1) ticks.push(10 ** power);
  return { ticks, at: (value) => round(from + ((Math.log10(value) - low) / (high - low)) * (to - from)) };
}

function svg(height, title, description, parts) {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    `<style>${STYLE}\n</style>`,
    `<rect class="ground" width="${WIDTH}" height="${height}" rx="6"/>`,
    `<text x="20" y="24" font-weight="600">${escaped(title)}</text>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

function thousands(value) {
  return value < 1 ? String(value) : Math.round(value).toLocaleString('en-US');
}

function round(value) {
  return Math.round(value * 10) / 10;
}

function escaped(words) {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
