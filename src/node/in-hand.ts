/** How many are worked on at a time, and in which order they come out. */
export interface InHandOptions {
  /** No more than this many have been taken from the inputs and not yet come out. */
  readonly limit: number;
  /** Whether what comes out is in the order of the inputs; otherwise each comes as soon as it is done. */
  readonly ordered: boolean;
}

/** Starts the work on one input; the signal says that nobody waits for it any more. An error of it ends the whole. */
export type Work<In, Out> = (input: In, index: number, signal: AbortSignal) => Out | Promise<Out>;

interface Entry<Out> {
  done?: { readonly value: Out };
}

/**
 * Works on inputs a bounded number at a time. What is done comes out at once, also while the next input is still waited for;
 * an input is taken only when there is room for it, so that memory does not grow with the number of inputs. When the inputs
 * or the work fail, what is in hand comes out first, then the error.
 *
 * @example `for await (const line of eachInHand(releases, (release) => analyzed(release), { limit: 8, ordered: true })) …`
 */
export async function* eachInHand<In, Out>(
  inputs: AsyncIterable<In> | Iterable<In>,
  work: Work<In, Out>,
  { limit, ordered }: InHandOptions,
): AsyncGenerator<Out, void, undefined> {
  const iterator = Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();
  const leaving = new AbortController();
  const inHand: Entry<Out>[] = [];
  let taken = 0;
  let reading = false;
  let exhausted = false;
  let failure: { readonly error: unknown } | undefined;
  let wake = (): void => undefined;

  async function take(): Promise<void> {
    reading = true;
    try {
      // Whatever ends or breaks the inputs themselves, they must not be asked again.
      exhausted = true;
      const next = await iterator.next();
      exhausted = next.done === true;
      if (next.done !== true) start(next.value);
    } catch (error) {
      failure ??= { error };
    }
    reading = false;
    wake();
  }
  function start(input: In): void {
    const entry: Entry<Out> = {};
    const working = work(input, taken, leaving.signal);
    taken += 1;
    inHand.push(entry);
    Promise.resolve(working)
      .then(
        (value) => {
          entry.done = { value };
        },
        (error: unknown) => {
          inHand.splice(inHand.indexOf(entry), 1);
          failure ??= { error };
        },
      )
      .finally(() => wake());
  }

  try {
    for (;;) {
      const isOpen = !exhausted && failure === undefined;
      if (isOpen && !reading && inHand.length < limit) void take();
      const at = ordered ? 0 : inHand.findIndex(({ done }) => done !== undefined);
      const done = inHand[at]?.done;
      if (done !== undefined) {
        inHand.splice(at, 1);
        yield done.value;
      } else if (inHand.length === 0 && !reading && (exhausted || failure !== undefined)) {
        if (failure !== undefined) throw failure.error;
        return;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    leaving.abort();
    // Inputs that are being waited for may never come: then their end is not waited for.
    const returned = reading || !exhausted ? Promise.resolve(iterator.return?.()).catch(() => undefined) : undefined;
    if (!reading) await returned;
  }
}
