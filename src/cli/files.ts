import { Option } from 'commander';
import type { Analyzer } from '../analyzer.ts';
import type { Source } from '../core/source.ts';
import type { Document } from '../document.ts';
import { createAnalyzer } from '../node/create-analyzer.ts';
import { readSources } from '../node/read-input.ts';
import { redactContacts } from '../structure/redact.ts';
import { describeFailure, type FailureRecord, failureOf } from './failure.ts';
import type { CliIo } from './io.ts';
import { analyzerOptions, type EngineOptions, releaseDate } from './options.ts';
import { write } from './write.ts';

/** The options of the commands that read whole releases from files. */
export interface FileOptions extends EngineOptions {
  readonly date?: string;
  /** What is made unreadable before anything is written. */
  readonly redact?: 'contacts';
}

/** The argument of these commands, for `command.argument(...FILES)`. */
export const FILES = [
  '<파일...>',
  '글, 누리집(HTML), 피드(정책브리핑 XML·RSS), HWPX·HWP·DOCX·PDF 파일; -는 표준 입력',
] as const;

/** `--date`, the release date of the files. */
export function dateOption(): Option {
  return new Option('--date <날짜>', '배포일(ISO 8601); 없으면 글이 밝힌 날짜');
}

/** `--redact contacts`: names and numbers of those who answer questions are masked. */
export function redactOption(): Option {
  return new Option('--redact <무엇>', '문의처의 이름·전화·메일을 *로 가립니다').choices(['contacts']);
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
  const given = await analyzerOptions(options, io);
  let analyzer: Analyzer | undefined;
  for (const [index, path] of paths.entries()) {
    const lastPath = index === paths.length - 1;
    const fail = async (error: unknown) => {
      const failure = failureOf(error, { input: path });
      io.setExitCode(1);
      io.stderr.write(describeFailure(failure));
      await write(io.stdout, writer.failure(failure));
    };
    let sources: readonly Source[];
    try {
      sources = await readSources(path, { stdin: io.stdin });
    } catch (error) {
      await fail(error);
      continue;
    }
    // Where nothing can be read, no engine is loaded, which may take seconds and half a gigabyte.
    analyzer ??= await createAnalyzer(given);
    for (const [number, source] of sources.entries()) {
      try {
        const document = analyzeSource(analyzer, source, date, options);
        await write(io.stdout, writer.document(document, lastPath && number === sources.length - 1));
      } catch (error) {
        await fail(error);
      }
    }
  }
}

function analyzeSource(
  analyzer: Analyzer,
  source: Source,
  date: string | undefined,
  { redact }: FileOptions,
): Document {
  const given = date === undefined ? {} : { publishedAt: date };
  const document = analyzer.analyze(source, given);
  return redact === undefined ? document : analyzer.analyze(redactContacts(document), given);
}
