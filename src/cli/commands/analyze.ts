import { Command, Option } from 'commander';
import { GongboError } from '../../core/errors.ts';
import { renderTerminal } from '../../display/ansi.ts';
import { toHtmlPage } from '../../display/page.ts';
import type { Document } from '../../document.ts';
import { bratFolder } from '../brat-files.ts';
import { EXPORTS, EXPORTS_HELP, type ExportFormat, isExport } from '../exports.ts';
import { dateOption, eachFile, FILES, type FileOptions, redactOption } from '../files.ts';
import type { CliIo } from '../io.ts';
import { engineOptions, textOption } from '../options.ts';
import { colorOn, terminalOf, write } from '../write.ts';

const FORMATS = ['text', 'json', 'jsonl', 'md', 'html', 'jsonld'] as const;
type Format = (typeof FORMATS)[number] | ExportFormat;

interface AnalyzeCommandOptions extends FileOptions {
  readonly format?: Format;
  readonly text?: boolean;
  /** The folder for the files of `brat`. */
  readonly output?: string;
}

/** `gongbo analyze FILE… | -`: whole releases from files. */
export function analyzeCommand(io: CliIo): Command {
  const command = new Command('analyze')
    .description('보도자료 파일을 분석합니다. 터미널에는 읽기 좋게, 파이프에는 한 줄에 한 건씩 JSON으로 씁니다.')
    .argument(...FILES)
    .addOption(dateOption())
    .addOption(redactOption())
    .addOption(
      new Option('-f, --format <형식>', '출력 형식 (기본: 터미널이면 text, 아니면 jsonl)').choices([
        ...FORMATS,
        ...Object.keys(EXPORTS),
      ]),
    )
    .addOption(new Option('-o, --output <폴더>', 'brat의 .txt와 .ann을 쓸 폴더').implies({ format: 'brat' }))
    .addOption(textOption())
    .addHelpText('after', EXPORTS_HELP);
  for (const option of engineOptions()) command.addOption(option);
  return command.action((paths: readonly string[], options: AnalyzeCommandOptions) => analyze(paths, options, io));
}

async function analyze(paths: readonly string[], options: AnalyzeCommandOptions, io: CliIo): Promise<void> {
  const { terminal, columns } = terminalOf(io.stdout);
  const format = options.format ?? (terminal ? 'text' : 'jsonl');
  if (options.output !== undefined && format !== 'brat') {
    throw new GongboError('ARGUMENT_INVALID', '--output은 brat에만 씁니다', '--format brat과 함께 쓰세요');
  }
  const files = options.output === undefined ? undefined : bratFolder(options.output);
  const look = { color: colorOn(io), width: columns, text: options.text === true };
  /** All go into one page. */
  const pages: Document[] = [];
  await eachFile(paths, options, io, {
    document: (document, last) => {
      if (format === 'html') {
        pages.push(document);
        return '';
      }
      if (files === undefined) return render(document, format, { ...look, last });
      files(document);
      return '';
    },
    failure: (failure) => (format === 'jsonl' ? `${JSON.stringify(failure)}\n` : ''),
  });
  if (pages.length > 0) await write(io.stdout, toHtmlPage(pages));
}

interface Look {
  readonly color: boolean;
  readonly width: number;
  readonly text: boolean;
  readonly last: boolean;
}

function render(document: Document, format: Exclude<Format, 'html'>, look: Look): string {
  if (isExport(format)) return EXPORTS[format](document);
  switch (format) {
    case 'text':
      return `${renderTerminal(document, look)}${look.last ? '' : '\n'}`;
    case 'json':
      return `${JSON.stringify(document.toJSON({ text: look.text }), null, 2)}\n`;
    case 'jsonl':
      return `${JSON.stringify(document.toJSON({ text: look.text }))}\n`;
    case 'md':
      return document.toMarkdown();
    case 'jsonld':
      return `${JSON.stringify(document.toJsonLd())}\n`;
  }
}
