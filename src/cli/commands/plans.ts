import { Command, Option } from 'commander';
import { csvRecord } from '../../display/csv.ts';
import { renderPlans } from '../../display/plans.ts';
import type { Document } from '../../document.ts';
import { type PlanRow, planRows } from '../../summary/render/plan-rows.ts';
import { planTreeJson } from '../../summary/render/plan-tree-json.ts';
import { dateOption, eachFile, FILES, type FileOptions, redactOption } from '../files.ts';
import type { CliIo } from '../io.ts';
import { engineOptions } from '../options.ts';
import { colorOn, terminalOf, write } from '../write.ts';

const FORMATS = ['text', 'csv', 'jsonl'] as const;
type Format = (typeof FORMATS)[number];

interface PlansCommandOptions extends FileOptions {
  readonly format?: Format;
  readonly bom?: boolean;
}

/** The columns of the CSV: the fields of a {@link PlanRow} under the same names. */
const COLUMNS: readonly (keyof PlanRow)[] = [
  'id',
  'path',
  'plan',
  'count',
  'found',
  'complete',
  'approximate',
  'number',
  'item',
  'start',
  'end',
  'status',
  'body',
  'from',
  'to',
  'budget',
  'currency',
  'vision',
  'slogan',
  'goal',
];

const AFTER = `
text   3대 전략 (3/3)은 예고한 셋을 모두 찾았다는 뜻입니다. 색은 터미널에만 쓰고, NO_COLOR가 있으면 쓰지 않습니다.
csv    첫 줄은 열 이름, 항목마다 한 줄(항목이 없는 계획도 한 줄), UTF-8, RFC 4180.
       열: id(파일) path(3대 전략 > 정주환경 개선 > 5개 과제) plan count(예고한 수) found(찾은 수) complete
       approximate(20여 개) number(항목 번호) item start end(UTF-16 위치) status(announced 발표, decided 확정,
       pursued 추진, identified 발굴, proposed 제시, considered 검토) body from to budget currency vision slogan goal
       = + - @로 시작하는 글에는 스프레드시트가 수식으로 읽지 않도록 '를 앞에 붙입니다.
jsonl  한 줄에 한 건: {"id", "plans": [나무]}; 실패한 파일은 그 자리에 {"input", "error"}

보기:
  $ gongbo plans 보도자료.txt
  $ gongbo plans *.txt > plans.csv
  $ gongbo plans --bom *.txt > 엑셀용.csv
  $ gongbo plans -f jsonl *.txt | jq '.plans[].label'
  $ gongbo plans -f text 보도자료.txt | less`;

/** `gongbo plans FILE… | -`: the plans of releases as trees, or as a table. */
export function plansCommand(io: CliIo): Command {
  const command = new Command('plans')
    .description('보도자료의 계획(3대 전략, 15개 과제)과 그 항목을 나무로, 또는 표로 씁니다.')
    .argument(...FILES)
    .addOption(new Option('-f, --format <형식>', '출력 형식 (기본: 터미널이면 text, 아니면 csv)').choices([...FORMATS]))
    .addOption(dateOption())
    .addOption(redactOption())
    .option('--bom', 'CSV 앞에 BOM을 붙입니다(엑셀이 한글을 바로 읽습니다)')
    .addHelpText('after', AFTER);
  for (const option of engineOptions()) command.addOption(option);
  return command.action((paths: readonly string[], options: PlansCommandOptions) => plans(paths, options, io));
}

async function plans(paths: readonly string[], options: PlansCommandOptions, io: CliIo): Promise<void> {
  const { terminal, columns } = terminalOf(io.stdout);
  const format = options.format ?? (terminal ? 'text' : 'csv');
  const look = { color: colorOn(io), width: columns };
  let head = format === 'csv' ? `${options.bom === true ? '\uFEFF' : ''}${csvRecord(COLUMNS)}` : '';
  await eachFile(paths, options, io, {
    document(document, last) {
      const shown = `${head}${render(document, format, look)}`;
      head = '';
      return format === 'text' && !last ? `${shown}\n` : shown;
    },
    failure: (failure) => (format === 'jsonl' ? `${JSON.stringify(failure)}\n` : ''),
  });
  // Where no file could be read the table is empty, but still a table.
  await write(io.stdout, head);
}

function render(document: Document, format: Format, look: { readonly color: boolean; readonly width: number }): string {
  switch (format) {
    case 'text':
      return renderPlans(document, look);
    case 'csv':
      return planRows(document)
        .map((row) => csvRecord(COLUMNS.map((column) => row[column])))
        .join('');
    case 'jsonl':
      return `${JSON.stringify({ id: document.source.id, plans: planTreeJson(document) })}\n`;
  }
}
