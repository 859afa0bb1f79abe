import { Command } from 'commander';
import type { Analyzer } from '../../analyzer.ts';
import { describeFailure, failureOf } from '../failure.ts';
import type { CliIo } from '../io.ts';
import { type Line, linesOf } from '../lines.ts';
import { type EngineOptions, engineOptions, loadAnalyzer, textOption } from '../options.ts';
import { progressOn } from '../progress.ts';
import { idOf, parseRecord, streamInput } from '../stream-input.ts';
import { write } from '../write.ts';

interface StreamOptions extends EngineOptions {
  readonly text?: boolean;
}

/** `gongbo stream`: JSON Lines in, JSON Lines out, one line for one line. */
export function streamCommand(io: CliIo): Command {
  const command = new Command('stream').description(
    [
      'JSON Lines를 읽어 같은 차례로 JSON Lines를 씁니다(Spark의 rdd.pipe에도 맞습니다).',
      '입력 한 줄: {"id": "…", "text": "…", "publishedAt"?: "2021-12-02", "title"?: "…", "agency"?: "…", "url"?: "…"}',
    ].join('\n'),
  );
  command.addOption(textOption());
  for (const option of engineOptions()) command.addOption(option);
  return command.action((options: StreamOptions) => stream(options, io));
}

async function stream(options: StreamOptions, io: CliIo): Promise<void> {
  const analyzer = await loadAnalyzer(options, io);
  const progress = progressOn(io);
  let number = 0;
  for await (const line of linesOf(io.stdin)) {
    number = line.number;
    const result = answer(analyzer, line, options, io);
    if (result !== undefined) await write(io.stdout, `${JSON.stringify(result)}\n`);
    progress(number);
  }
  progress(number, true);
}

/** The result of a line or the record of its failure; nothing for an empty line. */
function answer(analyzer: Analyzer, line: Line, options: StreamOptions, io: CliIo): unknown {
  let id: string | undefined;
  try {
    const text = line.text();
    if (text.trim() === '') return undefined;
    const record = parseRecord(text);
    id = idOf(record);
    const input = streamInput(record);
    const document = analyzer.analyze(input.text, input.options);
    return options.text === true ? document.toJSON({ text: true }) : document;
  } catch (error) {
    const failure = failureOf(error, { ...(id === undefined ? {} : { id }), input: 'stdin', line: line.number });
    io.setExitCode(1);
    io.stderr.write(describeFailure(failure));
    return failure;
  }
}
