import { execFile } from 'node:child_process';
import type { Environment } from './model-manifest.ts';

/** How to ask Python. */
export interface PythonOptions {
  /** Default: `process.env`. */
  readonly environment?: Environment;
  /** The interpreters to ask in turn, each a command; default: those usual on the platform. */
  readonly pythons?: readonly (readonly string[])[];
}

/** Python may hang on a broken installation; the model can be found without it. */
const PATIENCE = 3_000;

// The working directory comes off the path first: a json.py that lies there must not be run.
const PROGRAM = `
import sys
sys.path = [p for p in sys.path if p]
import importlib.util, importlib.metadata, json, os
spec = importlib.util.find_spec(sys.argv[1])
if spec is not None and spec.origin:
    try: version = importlib.metadata.version(sys.argv[1])
    except Exception: version = ''
    print(json.dumps({'directory': os.path.dirname(os.path.abspath(spec.origin)), 'version': version}))
`;

/**
 * The commands that start Python on this platform.
 *
 * @example 리눅스에서 `pythonCommands()`는 `[['python3'], ['python']]`입니다
 */
export function pythonCommands(platform: string = process.platform): readonly (readonly string[])[] {
  return platform === 'win32' ? [['py', '-3'], ['python']] : [['python3'], ['python']];
}

/**
 * Where a Python package is installed, without importing it; nothing where there is no Python or no such package.
 *
 * @example `await findPythonPackage('kiwipiepy_model')`은 `{ directory: '…/kiwipiepy_model', version: '0.23.0' }`입니다
 */
export async function findPythonPackage(
  name: string,
  { environment = process.env, pythons = pythonCommands() }: PythonOptions = {},
): Promise<{ readonly directory: string; readonly version: string } | undefined> {
  for (const [command = '', ...before] of pythons) {
    const found = parse(await output(command, [...before, '-c', PROGRAM, name], environment));
    if (found !== undefined) return found;
  }
  return undefined;
}

function output(command: string, parameters: readonly string[], environment: Environment): Promise<string> {
  return new Promise((resolve) => {
    execFile(
      command,
      [...parameters],
      { env: { ...environment }, timeout: PATIENCE, windowsHide: true },
      (error, stdout) => resolve(error === null ? stdout : ''),
    );
  });
}

function parse(printed: string): { readonly directory: string; readonly version: string } | undefined {
  try {
    const value: unknown = JSON.parse(printed);
    if (typeof value !== 'object' || value === null || !('directory' in value) || !('version' in value))
      return undefined;
    const { directory, version } = value;
    return typeof directory === 'string' && typeof version === 'string' ? { directory, version } : undefined;
  } catch {
    return undefined;
  }
}
