/** The element of an id, which index.html has: `element('text', HTMLTextAreaElement)`. */
export function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`#${id} is missing`);
}

const status = element('status', HTMLElement);
const problem = element('problem', HTMLElement);

/** Says how things stand, to screen readers too. */
export function say(words: string): void {
  status.textContent = words;
  problem.textContent = '';
}

/** Says what went wrong; errors of gongbo say what is wrong and, after an arrow, what to do. */
export function fail(error: unknown): void {
  status.textContent = '';
  problem.textContent = error instanceof Error ? error.message : String(error);
}
