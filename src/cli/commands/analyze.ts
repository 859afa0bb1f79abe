import { Command, Option } from 'commander';
import type { Analyzer } from '../../analyzer.ts';
import { createSource } from '../../core/source.ts';
import { renderTerminal } from '../../display/ansi.ts';
import type { Document } from '../../document.ts';
import { readInput } from '../../node/read-input.ts';
import { describeFailure, failureOf } from '../failure.ts';
import type { CliIo } from '../io.ts';
import { type EngineOptions, engineOptions, loadAnalyzer, releaseDate } from '../options.ts';
import { terminalOf, write } from '../write.ts';

const FORMATS = ['text', 'json', 'jsonl', 'md', 'html'] as const;
type Format = (typeof FORMATS)[number];

interface AnalyzeCommandOptions extends EngineOptions {
  readonly date?: string;
  readonly format?: Format;
}

/** `gongbo analyze FILE… | -`: whole releases from files. */
export function analyzeCommand(io: CliIo): Command {
  const command = new Command('analyze')
    .description('보도자료 파일을 분석합니다. 터미널에는 읽기 좋게, 파이프에는 한 줄에 한 건씩 JSON으로 씁니다.')
    .argument('<파일...>', '글 파일(UTF-8, UTF-16, CP949); -는 표준 입력')
    .option('--date <날짜>', '배포일(ISO 8601); 없으면 글이 밝힌 날짜')
    .addOption(
      new Option('-f, --format <형식>', '출력 형식 (기본: 터미널이면 text, 아니면 jsonl)').choices([...FORMATS]),
    );
  for (const option of engineOptions()) command.addOption(option);
  return command.action((paths: readonly string[], options: AnalyzeCommandOptions) => analyze(paths, options, io));
}

async function analyze(paths: readonly string[], options: AnalyzeCommandOptions, io: CliIo): Promise<void> {
  const { terminal, columns } = terminalOf(io.stdout);
  const format = options.format ?? (terminal ? 'text' : 'jsonl');
  const date = options.date === undefined ? undefined : releaseDate(options.date);
  const color = terminal && (io.environment['NO_COLOR'] ?? '') === '';
  const analyzer = await loadAnalyzer(options, io);
  for (const path of paths) {
    try {
      const document = await analyzeFile(analyzer, path, date, io);
      await write(io.stdout, render(document, format, { color, width: columns, last: path === paths.at(-1) }));
    } catch (error) {
      const failure = failureOf(error, { input: path });
      io.setExitCode(1);
      io.stderr.write(describeFailure(failure));
      if (format === 'jsonl') await write(io.stdout, `${JSON.stringify(failure)}\n`);
    }
  }
}

async function analyzeFile(analyzer: Analyzer, path: string, date: string | undefined, io: CliIo): Promise<Document> {
  const { text, origin, diagnostics } = await readInput(path, { stdin: io.stdin });
  const source = { ...createSource(text, { id: path }), ...(origin === undefined ? {} : { origin }), diagnostics };
  return analyzer.analyze(source, date === undefined ? {} : { publishedAt: date });
}

interface Look {
  readonly color: boolean;
  readonly width: number;
  readonly last: boolean;
}

function render(document: Document, format: Format, look: Look): string {
  switch (format) {
    case 'text':
      return `${renderTerminal(document, look)}${look.last ? '' : '\n'}`;
    case 'json':
      return `${JSON.stringify(document, null, 2)}\n`;
    case 'jsonl':
      return `${JSON.stringify(document)}\n`;
    case 'md':
      return document.toMarkdown();
    case 'html':
      return document.toHtml();
  }
}
