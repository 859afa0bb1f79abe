import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { type Environment, KIWI_MODEL, type ModelManifest } from './model-manifest.ts';

/** Where the cache is: the surroundings that decide it. */
export interface CacheOptions {
  /** Default: `process.env`. */
  readonly environment?: Environment;
  /** Default: `process.platform`. */
  readonly platform?: string;
  /** Default: Kiwi's model. */
  readonly manifest?: ModelManifest;
}

/**
 * The user's cache directory of this library.
 *
 * @example 리눅스에서 `cacheDirectory()`는 `~/.cache/gongbo`입니다
 */
export function cacheDirectory(options: CacheOptions = {}): string {
  const { environment = process.env, platform = process.platform } = options;
  const home = environment[platform === 'win32' ? 'USERPROFILE' : 'HOME'] || homedir();
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'gongbo');
  const chosen = environment['XDG_CACHE_HOME'];
  // The XDG specification says that a relative path there is to be ignored.
  if (chosen !== undefined && isAbsolute(chosen)) return join(chosen, 'gongbo');
  return platform === 'darwin' ? join(home, 'Library', 'Caches', 'gongbo') : join(home, '.cache', 'gongbo');
}

/**
 * The directory in the cache that holds the model, or would hold it.
 *
 * @example 리눅스에서 `modelPath()`는 `~/.cache/gongbo/kiwi-model/0.23.0`입니다
 */
export function modelPath(options: CacheOptions = {}): string {
  const { manifest = KIWI_MODEL } = options;
  return join(cacheDirectory(options), manifest.name, manifest.version);
}
