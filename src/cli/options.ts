import { Option } from 'commander';
import type { Analyzer } from '../analyzer.ts';
import { GongboError } from '../core/errors.ts';
import { isPublishedAt } from '../core/source.ts';
import type { TableFile } from '../dictionary/parse.ts';
import { createAnalyzer, type EngineChoice } from '../node/create-analyzer.ts';
import type { PortableOptions } from '../node/pool-protocol.ts';
import { readInput } from '../node/read-input.ts';
import type { CliIo } from './io.ts';

/** The options that every analysing command has. */
export interface EngineOptions {
  readonly engine: EngineChoice;
  readonly model?: string;
  readonly dictionary?: readonly string[];
}

/** The engine, model and dictionary options, for a command to add. */
export function engineOptions(): readonly Option[] {
  return [
    new Option('-e, --engine <이름>', '형태소 엔진: auto는 Kiwi 모델이 있으면 kiwi, 없으면 garu')
      .choices(['auto', 'kiwi', 'garu'])
      .default('auto'),
    new Option('-m, --model <폴더>', 'Kiwi 모델이 있는 폴더'),
    // One file each time: a list would swallow the releases behind it.
    new Option(
      '-d, --dictionary <파일>',
      '내 사전(TSV, dictionaries/README.md의 형식); 내장 사전보다 앞섭니다. 여러 번 쓸 수 있고 나중 것이 앞섭니다',
    ).argParser((path: string, before: readonly string[] = []) => [...before, path]),
  ];
}

/** `--text`: the results carry the text, which `gongbo compare` needs to find duplicates. */
export function textOption(): Option {
  return new Option('--text', 'JSON에 분석한 글도 담습니다(gongbo compare가 겹치는 보도자료를 찾을 때 씁니다)');
}

/** Loads the analyser that the options ask for. */
export async function loadAnalyzer(options: EngineOptions, io: CliIo): Promise<Analyzer> {
  return createAnalyzer(await analyzerOptions(options, io));
}

/** The options of the analyser, with the dictionaries read. */
export async function analyzerOptions(
  { engine, model, dictionary = [] }: EngineOptions,
  io: CliIo,
): Promise<PortableOptions> {
  const dictionaries = await readDictionaries(dictionary, io);
  return { engine, dictionaries, ...(model === undefined ? {} : { model }) };
}

/** Reads all files; where some cannot be read, one error names every one of them. */
async function readDictionaries(paths: readonly string[], io: CliIo): Promise<readonly TableFile[]> {
  const read = await Promise.allSettled(paths.map((path) => readInput(path, { stdin: io.stdin })));
  const failures = read.flatMap((result): unknown[] => (result.status === 'rejected' ? [result.reason] : []));
  const [first] = failures;
  if (failures.length === 1) throw first;
  if (failures.length > 1) {
    const reasons = failures.map((failure) => (failure instanceof Error ? failure.message : String(failure)));
    throw new GongboError(
      'INPUT_INVALID',
      `사전 ${failures.length}개를 읽지 못했습니다\n${reasons.join('\n')}`,
      '파일을 확인하세요',
    );
  }
  return read.flatMap((result, index) =>
    result.status === 'fulfilled' ? [{ file: paths[index] ?? '', text: result.value.text }] : [],
  );
}

/**
 * Checks a release date given on the command line.
 *
 * @throws GongboError `ARGUMENT_INVALID`
 */
export function releaseDate(value: string): string {
  if (isPublishedAt(value)) return value;
  throw new GongboError(
    'ARGUMENT_INVALID',
    `--date를 읽을 수 없습니다: ${JSON.stringify(value)}`,
    '2021-12-02나 2021-12-02T16:07+09:00처럼 쓰세요',
  );
}
