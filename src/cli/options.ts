import { Option } from 'commander';
import type { Analyzer } from '../analyzer.ts';
import { GongboError } from '../core/errors.ts';
import { isPublishedAt } from '../core/source.ts';
import { createAnalyzer, type EngineChoice } from '../node/create-analyzer.ts';
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
    new Option('-d, --dictionary <파일...>', '내 사전(TSV, dictionaries/README.md의 형식); 내장 사전보다 앞섭니다'),
  ];
}

/** Loads the analyser that the options ask for. */
export async function loadAnalyzer(options: EngineOptions, io: CliIo): Promise<Analyzer> {
  const dictionaries = await Promise.all(
    (options.dictionary ?? []).map(async (path) => ({
      file: path,
      text: (await readInput(path, { stdin: io.stdin })).text,
    })),
  );
  return createAnalyzer({
    engine: options.engine,
    dictionaries,
    ...(options.model === undefined ? {} : { model: options.model }),
  });
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
