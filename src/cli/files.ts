import { Option } from 'commander';
import type { Analyzer } from '../analyzer.ts';
import { createSource } from '../core/source.ts';
import type { Document } from '../document.ts';
import { readInput } from '../node/read-input.ts';
import { describeFailure, type FailureRecord, failureOf } from './failure.ts';
import type { CliIo } from './io.ts';
import { type EngineOptions, loadAnalyzer, releaseDate } from './options.ts';
import { write } from './write.ts';

/** The options of the commands that read whole releases from files. */
export interface FileOptions extends EngineOptions {
  readonly date?: string;
}

/** The argument of these commands, for `command.argument(...FILES)`. */
export const FILES = ['<파일...>', '글 파일(UTF-8, UTF-16, CP949); -는 표준 입력'] as const;

/** `--date`, the release date of the files. */
export function dateOption(): Option {
  return new Option('--date <날짜>', '배포일(ISO 8601); 없으면 글이 밝힌 날짜');
}

/** What a command writes to stdout; empty strings for nothing. */
export interface FileWriter {
  /** @param last whether no further file follows */
  document(document: Document, last: boolean): string;
  failure(failure: FailureRecord): string;
}

/** Analyses one file after the other; one that fails is reported on stderr, and the others go on. */
export async function eachFile(
  paths: readonly string[],
  options: FileOptions,
  io: CliIo,
  writer: FileWriter,
): Promise<void> {
  const date = options.date === undefined ? undefined : releaseDate(options.date);
  const analyzer = await loadAnalyzer(options, io);
  for (const [index, path] of paths.entries()) {
    try {
      const document = await analyzeFile(analyzer, path, date, io);
      await write(io.stdout, writer.document(document, index === paths.length - 1));
    } catch (error) {
      const failure = failureOf(error, { input: path });
      io.setExitCode(1);
      io.stderr.write(describeFailure(failure));
      await write(io.stdout, writer.failure(failure));
    }
  }
}

async function analyzeFile(analyzer: Analyzer, path: string, date: string | undefined, io: CliIo): Promise<Document> {
  const { text, origin, diagnostics } = await readInput(path, { stdin: io.stdin });
  const source = { ...createSource(text, { id: path }), ...(origin === undefined ? {} : { origin }), diagnostics };
  return analyzer.analyze(source, date === undefined ? {} : { publishedAt: date });
}
