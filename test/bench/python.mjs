import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/gongbo/bench-python', import.meta.url));
const PYTHON = `${FOLDER}/${process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python'}`;
// The version of kiwi-nlp, so that both run the same code; its model is given, so that the package with it is not fetched.
const PACKAGES = ['kiwipiepy==0.23.0', 'numpy', 'tqdm', 'python-mecab-ko==1.3.7', 'python-mecab-ko-dic==2.1.1.post2'];

/**
 * A Python that has the native engines, in a virtual environment of its own that is made the first time.
 *
 * @returns its path, or the reason why there is none
 */
export function benchPython() {
  const commands = [
    [PYTHON, ['-c', 'import kiwipiepy, mecab']],
    ['python3', ['-m', 'venv', FOLDER]],
    [PYTHON, ['-m', 'pip', 'install', '--quiet', '--no-deps', '--disable-pip-version-check', ...PACKAGES]],
    [PYTHON, ['-c', 'import kiwipiepy, mecab']],
  ];
  let reason = '';
  for (const [index, [command, options]] of commands.entries()) {
    const { status, stderr, error } = spawnSync(command, options, { encoding: 'utf8' });
    if (status === 0 && command === PYTHON && options[0] === '-c') return { python: PYTHON };
    reason = error?.message ?? stderr.trim().split('\n').at(-1) ?? '';
    if (index > 0 && status !== 0) return { reason };
  }
  return { reason: existsSync(PYTHON) ? reason : 'python3' };
}
