import { createReadStream } from 'node:fs';
import type { Analyzer } from '../analyzer.ts';
import { GongboError } from '../core/errors.ts';
import { readFailure, readSources } from '../node/read-input.ts';
import { type DocumentJson, SCHEMA_VERSION } from '../summary/render/json-types.ts';
import { describeFailure, type FailureRecord, failureOf } from './failure.ts';
import type { CliIo } from './io.ts';
import { linesOf } from './lines.ts';
import { type EngineOptions, loadAnalyzer, releaseDate } from './options.ts';
import { progressOn } from './progress.ts';
import { parseRecord, streamInput } from './stream-input.ts';

/** How a corpus is read. */
export interface CorpusInputOptions extends EngineOptions {
  readonly date?: string;
}

/** What was read: the results, and the records of what could not be read. */
export interface CorpusInput {
  readonly documents: readonly DocumentJson[];
  readonly failures: readonly FailureRecord[];
}

/**
 * Reads a corpus from files: JSON Lines (`-`, `.jsonl`, `.ndjson`) of results or of releases to analyse, and releases in
 * any other format. What cannot be read is reported on stderr, and the others go on.
 *
 * @example `await readCorpusInput(['results.jsonl', 'new.txt'], { engine: 'auto' }, io)`
 */
export async function readCorpusInput(
  paths: readonly string[],
  options: CorpusInputOptions,
  io: CliIo,
): Promise<CorpusInput> {
  const given = options.date === undefined ? {} : { publishedAt: releaseDate(options.date) };
  const documents: DocumentJson[] = [];
  const failures: FailureRecord[] = [];
  const progress = progressOn(io);
  let loading: Promise<Analyzer> | undefined;
  // Results need no engine: it is loaded for the first release only.
  const analyzer = () => {
    loading ??= loadAnalyzer(options, io);
    return loading;
  };
  const fail = (error: unknown, where: Omit<FailureRecord, 'error'>) => {
    const failure = failureOf(error, where);
    failures.push(failure);
    io.setExitCode(1);
    io.stderr.write(describeFailure(failure));
  };
  for (const path of paths) {
    try {
      if (path !== '-' && !/\.(?:jsonl|ndjson)$/i.test(path)) {
        for (const source of await readSources(path, { stdin: io.stdin })) {
          documents.push((await analyzer()).analyze(source, given).toJSON({ text: true }));
          progress(documents.length);
        }
        continue;
      }
      for await (const line of linesOf(path === '-' ? io.stdin : createReadStream(path))) {
        let id: string | undefined;
        try {
          const text = line.text();
          if (text.trim() === '') continue;
          const record = parseRecord(text);
          id = typeof record['id'] === 'string' ? record['id'] : undefined;
          documents.push(resultOf(record) ?? (await analyzed(record, analyzer)));
          progress(documents.length);
        } catch (error) {
          if (error instanceof GongboError && error.code !== 'INPUT_INVALID') throw error;
          fail(error, { ...(id === undefined ? {} : { id }), input: path, line: line.number });
        }
      }
    } catch (error) {
      // Without an engine nothing can be read.
      if (error instanceof GongboError && /^(?:ENGINE|MODEL|DICTIONARY|ARGUMENT)_/.test(error.code)) throw error;
      fail(error instanceof GongboError ? error : readFailure(path, error), { input: path });
    }
  }
  progress(documents.length, true);
  return { documents, failures };
}

async function analyzed(record: Readonly<Record<string, unknown>>, analyzer: () => Promise<Analyzer>) {
  const { text, options } = streamInput(record);
  return (await analyzer()).analyze(text, options).toJSON({ text: true });
}

/** The record itself, where it is a result; nothing where it is a release. */
function resultOf(record: Readonly<Record<string, unknown>>): DocumentJson | undefined {
  const { schemaVersion, error } = record;
  if (typeof error === 'object' && error !== null && record['text'] === undefined) {
    throw new GongboError('INPUT_INVALID', '앞 단계에서 실패한 기록입니다', '그 입력을 고쳐 다시 분석하세요');
  }
  if (schemaVersion === undefined) return undefined;
  if (isResult(record)) return record;
  throw new GongboError(
    'INPUT_INVALID',
    `분석 결과의 판이 다릅니다: ${JSON.stringify(schemaVersion)}`,
    `이 판(${SCHEMA_VERSION})의 gongbo로 다시 분석하세요`,
  );
}

function isResult(record: object): record is DocumentJson {
  const { schemaVersion, id, plans, entities, referents, summary, text }: Partial<Record<keyof DocumentJson, unknown>> =
    record;
  return (
    schemaVersion === SCHEMA_VERSION &&
    typeof id === 'string' &&
    [plans, entities, referents].every(Array.isArray) &&
    typeof summary === 'object' &&
    summary !== null &&
    (text === undefined || typeof text === 'string')
  );
}
