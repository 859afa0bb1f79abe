import { createRequire } from 'node:module';
import { GongboError } from '../core/errors.ts';

/**
 * Loads a file of an optional peer package, at once, so that an adapter can be imported with `import` and `require` alike
 * (a top-level `await` would rule `require` out).
 *
 * @param specifier what is loaded: `natural/lib/natural/tokenizers/tokenizer.js`
 * @param install the packages that the remedy installs: `natural`
 * @throws GongboError `PEER_MISSING` with the command that installs it, when the package is not there; what goes wrong inside
 *   the package comes through as it is
 */
export function requirePeer(specifier: string, install: string): unknown {
  const require = createRequire(import.meta.url);
  try {
    return require(specifier);
  } catch (cause) {
    if (!isMissing(cause, specifier)) throw cause;
    throw new GongboError('PEER_MISSING', `'${install}' 패키지가 있어야 합니다`, `npm install ${install}`, { cause });
  }
}

/** Whether it is this package that was not found, and not one that it needs itself. */
function isMissing(error: unknown, specifier: string): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  if (error.code !== 'MODULE_NOT_FOUND' && error.code !== 'ERR_MODULE_NOT_FOUND') return false;
  return error.message.includes(`'${specifier}'`);
}
