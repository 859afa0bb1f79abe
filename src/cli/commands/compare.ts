import { Command, InvalidArgumentError, Option } from 'commander';
import { type Comparison, compare } from '../../corpus/compare.ts';
import { duplicatesCsv, planSeriesCsv, planTableCsv } from '../../corpus/csv.ts';
import { duplicateText, seriesText, tableText } from '../../corpus/text.ts';
import { type CorpusInputOptions, readCorpusInput } from '../corpus-input.ts';
import { dateOption } from '../files.ts';
import type { CliIo } from '../io.ts';
import { engineOptions } from '../options.ts';
import { terminalOf, write } from '../write.ts';

const FORMATS = ['text', 'jsonl', 'csv'] as const;
type Format = (typeof FORMATS)[number];

const PARTS = ['duplicates', 'series', 'table'] as const;
type Part = (typeof PARTS)[number];

interface CompareCommandOptions extends CorpusInputOptions {
  readonly format?: Format;
  readonly only?: Part;
  readonly threshold: number;
  readonly bom?: boolean;
}

const AFTER = `
duplicates 거의 같은 글(부처와 포털, 고친 판, 여러 시의 같은 글)과 바뀐 문장. 글이 있어야 하므로 결과는 --text로 만드세요.
           similarity는 두 글의 여섯 글자 토막이 겹치는 비율(Jaccard), kind는 copy 같음, revision 고침, recurring 정기 발표
series     같은 기관의 같은 계획이 날짜에 따라 바뀐 것: 3대 전략 → 4대 전략, 더해진 항목과 빠진 항목
table      기관과 해마다 계획의 수, 예고한 항목과 찾은 항목의 수

text   사람이 읽기 좋게
jsonl  한 줄에 하나: {"kind": "duplicates" | "series" | "table", …}
csv    --only의 표 하나(없으면 table), 첫 줄은 열 이름, UTF-8, RFC 4180

보기:
  $ gongbo compare *.txt
  $ gongbo stream --text < in.jsonl > results.jsonl && gongbo compare results.jsonl
  $ gongbo compare --only duplicates --threshold 0.9 in.jsonl | jq .documents
  $ gongbo compare -f csv --bom results.jsonl > 엑셀용.csv`;

/** `gongbo compare FILE… | -`: duplicates, plans over time and a table of plans, over many releases. */
export function compareCommand(io: CliIo): Command {
  const command = new Command('compare')
    .description('여러 보도자료를 견줍니다: 겹치는 글, 시간에 따라 바뀐 계획, 기관·해마다의 계획 수.')
    .argument(
      '<파일...>',
      'JSON Lines(.jsonl, .ndjson, -는 표준 입력): gongbo stream·analyze --text의 결과나 stream의 입력; 그 밖의 파일은 보도자료',
    )
    .addOption(
      new Option('-f, --format <형식>', '출력 형식 (기본: 터미널이면 text, 아니면 jsonl)').choices([...FORMATS]),
    )
    .addOption(new Option('--only <무엇>', '하나만 씁니다').choices([...PARTS]))
    .addOption(new Option('--threshold <수>', '이만큼 같으면 겹치는 글').argParser(threshold).default(0.8))
    .addOption(dateOption())
    .option('--bom', 'CSV 앞에 BOM을 붙입니다(엑셀이 한글을 바로 읽습니다)')
    .addHelpText('after', AFTER);
  for (const option of engineOptions()) command.addOption(option);
  return command.action((paths: readonly string[], options: CompareCommandOptions) => run(paths, options, io));
}

function threshold(value: string): number {
  const number = Number(value);
  if (number > 0 && number <= 1) return number;
  throw new InvalidArgumentError('0보다 크고 1 이하인 수를 쓰세요');
}

async function run(paths: readonly string[], options: CompareCommandOptions, io: CliIo): Promise<void> {
  const format = options.format ?? (terminalOf(io.stdout).terminal ? 'text' : 'jsonl');
  const one = options.only ?? (format === 'csv' ? 'table' : undefined);
  const parts = one === undefined ? PARTS : [one];
  const { documents, failures } = await readCorpusInput(paths, options, io);
  const comparison = compare(documents, { threshold: options.threshold });
  if (parts.includes('duplicates')) warnOfMissingText(comparison, io);
  if (format === 'csv' && options.bom === true) await write(io.stdout, '\uFEFF');
  for (const part of parts) await write(io.stdout, RENDER[format](comparison, part));
  if (format === 'jsonl') for (const failure of failures) await write(io.stdout, `${JSON.stringify(failure)}\n`);
}

function warnOfMissingText({ duplicates: { withoutText } }: Comparison, io: CliIo): void {
  const [first] = withoutText;
  if (first === undefined) return;
  io.stderr.write(
    `gongbo: 글이 없는 결과 ${withoutText.length}건은 겹치는지 알 수 없습니다(${first.id} …)\n  → gongbo stream --text나 analyze --text로 결과를 만드세요\n`,
  );
}

const RENDER: Readonly<Record<Format, (comparison: Comparison, part: Part) => string>> = {
  text: textOf,
  jsonl: linesOf,
  csv: csvOf,
};

function csvOf({ duplicates, series, table }: Comparison, part: Part): string {
  switch (part) {
    case 'duplicates':
      return duplicatesCsv(duplicates);
    case 'series':
      return planSeriesCsv(series);
    case 'table':
      return planTableCsv(table);
  }
}

function linesOf({ duplicates, series, table }: Comparison, part: Part): string {
  const values = { duplicates: duplicates.groups, series, table }[part];
  return values.map((value) => `${JSON.stringify({ kind: part, ...value })}\n`).join('');
}

function textOf({ duplicates, series, table }: Comparison, part: Part): string {
  switch (part) {
    case 'duplicates':
      return section('겹치는 보도자료', duplicates.groups.map(duplicateText), '\n');
    case 'series':
      return section('시간에 따른 계획', series.map(seriesText), '\n');
    case 'table':
      return section('기관과 해마다의 계획', table.map(tableText), '');
  }
}

function section(title: string, parts: readonly string[], between: string): string {
  return `[${title}]\n${parts.length === 0 ? '없음\n' : parts.join(between)}\n`;
}
