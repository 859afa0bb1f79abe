import { Command } from 'commander';
import type { AnalyzeOptions, Analyzer } from '../../analyzer.ts';
import { GongboError } from '../../core/errors.ts';
import { describeFailure, failureOf } from '../failure.ts';
import type { CliIo } from '../io.ts';
import { type Line, linesOf } from '../lines.ts';
import { type EngineOptions, engineOptions, loadAnalyzer } from '../options.ts';
import { terminalOf, write } from '../write.ts';

/** `gongbo stream`: JSON Lines in, JSON Lines out, one line for one line. */
export function streamCommand(io: CliIo): Command {
  const command = new Command('stream').description(
    [
      'JSON Lines를 읽어 같은 차례로 JSON Lines를 씁니다(Spark의 rdd.pipe에도 맞습니다).',
      '입력 한 줄: {"id": "…", "text": "…", "publishedAt"?: "2021-12-02", "title"?: "…", "agency"?: "…", "url"?: "…"}',
    ].join('\n'),
  );
  for (const option of engineOptions()) command.addOption(option);
  return command.action((options: EngineOptions) => stream(options, io));
}

async function stream(options: EngineOptions, io: CliIo): Promise<void> {
  const analyzer = await loadAnalyzer(options, io);
  const progress = progressOn(io);
  let number = 0;
  for await (const line of linesOf(io.stdin)) {
    number = line.number;
    const result = answer(analyzer, line, io);
    if (result !== undefined) await write(io.stdout, `${JSON.stringify(result)}\n`);
    progress(number);
  }
  progress(number, true);
}

/** The result of a line or the record of its failure; nothing for an empty line. */
function answer(analyzer: Analyzer, line: Line, io: CliIo): unknown {
  let id: string | undefined;
  try {
    const text = line.text();
    if (text.trim() === '') return undefined;
    const input = parseLine(text);
    id = input.options.id;
    return analyzer.analyze(input.text, input.options);
  } catch (error) {
    const failure = failureOf(error, { ...(id === undefined ? {} : { id }), input: 'stdin', line: line.number });
    io.setExitCode(1);
    io.stderr.write(describeFailure(failure));
    return failure;
  }
}

interface StreamInput {
  readonly text: string;
  readonly options: AnalyzeOptions;
}

const OPTIONAL = ['publishedAt', 'title', 'agency', 'url'] as const;

function parseLine(line: string): StreamInput {
  const value = parseJson(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badLine('JSON 객체가 아닙니다');
  const record: Readonly<Record<string, unknown>> = { ...value };
  const { id, text } = record;
  if (typeof text !== 'string') throw badLine('"text"에 문자열이 없습니다');
  const options: Record<string, string> = { id: id === undefined || id === null ? '' : String(id) };
  for (const name of OPTIONAL) {
    const field = record[name];
    if (field === undefined || field === null || field === '') continue;
    if (typeof field !== 'string') throw badLine(`"${name}"이 문자열이 아닙니다`);
    options[name] = field;
  }
  return { text, options };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw badLine(`JSON이 아닙니다: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function badLine(problem: string): GongboError {
  return new GongboError('INPUT_INVALID', problem, '한 줄에 {"id": "…", "text": "…"} 꼴의 JSON 객체 하나를 쓰세요');
}

/** Counts on a terminal's stderr, unless the results go to that terminal too. */
function progressOn(io: CliIo): (lines: number, done?: boolean) => void {
  if (!terminalOf(io.stderr).terminal || terminalOf(io.stdout).terminal) return () => undefined;
  return (lines, done = false) => {
    if (done) io.stderr.write(`\r${lines}줄을 마쳤습니다\n`);
    else if (lines % 20 === 0) io.stderr.write(`\r${lines}줄`);
  };
}
