/** What the WebAssembly glue of garu prints whenever it is loaded in Node. */
const DEPRECATION = 'using deprecated parameters for the initialization function; pass a single object instead';

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a loader without the one line that garu's glue prints; whatever else is printed meanwhile comes through. Loaders run one
 * after another, so that the console is always given back as it was found.
 */
export function quietly<Value>(load: () => Promise<Value>): Promise<Value> {
  const value = last.then(() => withoutDeprecation(load));
  last = value.catch(() => undefined);
  return value;
}

async function withoutDeprecation<Value>(load: () => Promise<Value>): Promise<Value> {
  const { console } = globalThis;
  const { warn } = console;
  const filtered = (...values: readonly unknown[]): void => {
    if (values.length !== 1 || values[0] !== DEPRECATION) warn.apply(console, [...values]);
  };
  console.warn = filtered;
  try {
    return await load();
  } finally {
    // Whoever has put a function of their own there in the meantime keeps it.
    if (console.warn === filtered) console.warn = warn;
  }
}
