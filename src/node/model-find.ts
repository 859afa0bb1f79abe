import { resolve } from 'node:path';
import { GongboError } from '../core/errors.ts';
import { type Environment, KIWI_MODEL, MODEL_VARIABLE, type ModelManifest } from './model-manifest.ts';
import { type CacheOptions, modelPath } from './model-paths.ts';
import { findPythonPackage } from './model-python.ts';
import { checkModel, inspectModel, type ModelReport, problemsOf } from './model-verify.ts';

/** Where to look for the model. */
export interface FindOptions extends CacheOptions {
  /** The one directory to look in; default: the environment variable, the cache, the Python package. */
  readonly directory?: string;
  /** The Python interpreters to ask, each a command; default: those usual on the platform. */
  readonly pythons?: readonly (readonly string[])[];
}

/** A place that was searched for the model, and what was found there. */
export interface ModelPlace {
  readonly kind: 'directory' | 'variable' | 'cache' | 'python';
  /** How people call the place: "환경 변수 GONGBO_KIWI_MODEL". */
  readonly label: string;
  /** Absent where the place names no directory at all (the variable is not set, no Python package). */
  readonly report?: ModelReport;
}

/**
 * Looks at each place in the search order and stops at the first one that holds the whole model.
 *
 * @param inspect how to look at a directory; default: presence and size of the files
 * @example `(await searchModel()).at(-1)?.report?.ok`: 찾았으면 마지막 곳에 모델이 있습니다
 */
export async function searchModel(options: FindOptions = {}, inspect = inspectModel): Promise<readonly ModelPlace[]> {
  const places: ModelPlace[] = [];
  for await (const place of candidates(options, inspect)) {
    places.push(place);
    if (place.report?.ok === true) break;
  }
  return places;
}

/**
 * The directory of Kiwi's model, or nothing where none is found: a cheap check of presence and sizes.
 *
 * @example `await findModel()`은 모델이 있으면 `/home/…/.cache/gongbo/kiwi-model/0.23.0`, 없으면 `undefined`입니다
 */
export async function findModel(options: FindOptions = {}): Promise<string | undefined> {
  return (await searchModel(options)).find((place) => place.report?.ok === true)?.report?.directory;
}

/**
 * The directory of Kiwi's model, its files checked (at once where they are unchanged since the last check, else 0.3 seconds).
 *
 * @throws GongboError `MODEL_MISSING` with all places searched · `MODEL_CORRUPT` when files are cut or altered
 * @example `await requireModel({ directory: '/opt/kiwi' })`: 그 디렉터리에 모델이 없으면 무엇이 없는지 알려 줍니다
 */
export async function requireModel(options: FindOptions = {}): Promise<string> {
  const places = await searchModel(options, checkModel);
  const report = places.find((place) => place.report?.ok === true)?.report;
  if (report === undefined) throw missingModel(places, options.manifest ?? KIWI_MODEL);
  return report.directory;
}

/** The error for a model that no place holds; `MODEL_CORRUPT` where a place holds a part of it. */
export function missingModel(places: readonly ModelPlace[], manifest: ModelManifest = KIWI_MODEL): GongboError {
  const lines = places.map((place) => `  · ${place.label}: ${findingOf(place)}`).join('\n');
  const broken = places.some((place) => place.kind !== 'python' && isBroken(place.report));
  const remedy = broken
    ? '`gongbo model install`로 다시 설치하세요(네트워크가 없으면 `--from 경로`)'
    : `\`gongbo model install\`을 실행하거나, 모델 ${manifest.version}이 있는 디렉터리를 ${MODEL_VARIABLE}에 적으세요`;
  return broken
    ? new GongboError('MODEL_CORRUPT', `Kiwi 모델이 온전하지 않습니다. 찾아본 곳:\n${lines}`, remedy)
    : new GongboError('MODEL_MISSING', `Kiwi 모델을 찾지 못했습니다. 찾아본 곳:\n${lines}`, remedy);
}

/** Whether some of the model's files are there but not all of them as they should be. */
export function isBroken(report: ModelReport | undefined): boolean {
  return report !== undefined && !report.ok && report.files.some((file) => file.state !== 'missing');
}

function findingOf({ report }: ModelPlace): string {
  if (report === undefined) return '없음';
  if (report.ok) return report.directory;
  return `${report.directory}: ${isBroken(report) ? problemsOf(report) : '모델 파일이 없음'}`;
}

async function* candidates(options: FindOptions, inspect: typeof inspectModel): AsyncGenerator<ModelPlace> {
  const { environment = process.env, manifest = KIWI_MODEL } = options;
  if (options.directory !== undefined) {
    // Someone who names a directory wants that one, not another that happens to be installed.
    yield await place('directory', '지정한 디렉터리', resolve(options.directory), inspect, manifest);
    return;
  }
  yield await place('variable', `환경 변수 ${MODEL_VARIABLE}`, directoryIn(environment), inspect, manifest);
  yield await place('cache', '사용자 캐시', modelPath(options), inspect, manifest);
  const found = await findPythonPackage(manifest.pythonPackage, { environment, ...options });
  const label = `파이썬 패키지 ${manifest.pythonPackage}${found === undefined ? '' : ` ${found.version}`}`;
  yield await place('python', label, found?.directory, inspect, manifest);
}

function directoryIn(environment: Environment): string | undefined {
  const named = environment[MODEL_VARIABLE];
  return named === undefined || named === '' ? undefined : resolve(named);
}

async function place(
  kind: ModelPlace['kind'],
  label: string,
  directory: string | undefined,
  inspect: typeof inspectModel,
  manifest: ModelManifest,
): Promise<ModelPlace> {
  return directory === undefined ? { kind, label } : { kind, label, report: await inspect(directory, manifest) };
}
