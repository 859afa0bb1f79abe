import { constants } from 'node:os';
import { Command, InvalidArgumentError, Option } from 'commander';
import { GongboError } from '../../core/errors.ts';
import { eachInHand } from '../../node/in-hand.ts';
import { MOST_WORKERS } from '../../node/pool-protocol.ts';
import { describeFailure, type FailureRecord, failureOf } from '../failure.ts';
import type { CliIo, Interrupt } from '../io.ts';
import { type EngineOptions, engineOptions, textOption } from '../options.ts';
import { openResultFile, type ResultFile } from '../result-file.ts';
import type { RecordPlace } from '../result-scan.ts';
import { loadStreamAnalyzer, type StreamAnalyzer } from '../stream-analyzer.ts';
import { idOf, parseRecord, streamInput } from '../stream-input.ts';
import { streamProgress } from '../stream-progress.ts';
import { RECORDS, type StreamRecord, sizeOfRecords, streamRecords } from '../stream-records.ts';
import { write } from '../write.ts';

interface StreamOptions extends EngineOptions {
  readonly text?: boolean;
  readonly workers: number;
  readonly unordered?: boolean;
  /** The file of results to go on with. */
  readonly resume?: string;
}

/** What became of a line of the input. */
interface Answer {
  readonly place: RecordPlace;
  /** Size of the line in bytes. */
  readonly size: number;
  /** What is written; nothing for an empty line and for one whose result is there already. */
  readonly output?: string | Uint8Array;
  readonly failure?: FailureRecord;
}

const AFTER = `
--workers N    스레드마다 엔진을 따로 싣습니다(garu 약 0.2GB, Kiwi 약 0.9GB). 결과는 한 스레드일 때와 바이트까지 같습니다.
--resume 파일  결과를 표준 출력이 아니라 이 파일 끝에 붙입니다. 없으면 만들고, 있으면 거기 결과가 있는 id는 건너뜁니다.
               실패로 남은 줄은 다시 해 보고, 끝날 때 옛 실패 기록을 지웁니다. 쓰다 만 마지막 줄은 잘라 냅니다.
               줄마다 "id"가 있어야 합니다. 멈춘 뒤 같은 명령을 다시 실행하면 이어집니다.
               한 파일에는 한 프로세스만 씁니다: 도는 동안 곁에 파일.lock이 있고, 죽은 프로세스가 남긴 것은 막지 않습니다.
끝남 코드가 0이나 1이면 읽은 줄마다 결과나 실패 기록이 있습니다. 3이면 엔진이나 결과를 쓸 곳이 없어 시작하지 못했거나 도중에 멈췄습니다.
Ctrl+C(SIGINT)나 SIGTERM을 받으면 손에 든 것까지 쓰고 끝냅니다(끝남 코드 130, 143). 두 번째에는 바로 끝냅니다.

보기:
  $ gongbo stream < in.jsonl > out.jsonl
  $ gongbo stream --workers 4 --unordered in.jsonl > out.jsonl
  $ gongbo stream --workers 2 --resume out.jsonl in.jsonl`;

/** `gongbo stream [FILE…]`: JSON Lines in, JSON Lines out, one line for one line. */
export function streamCommand(io: CliIo): Command {
  const command = new Command('stream')
    .description(
      [
        'JSON Lines를 읽어 같은 차례로 JSON Lines를 씁니다(Spark의 rdd.pipe에도 맞습니다).',
        '입력 한 줄: {"id": "…", "text": "…", "publishedAt"?: "2021-12-02", "title"?: "…", "agency"?: "…", "url"?: "…"}',
      ].join('\n'),
    )
    .argument(...RECORDS)
    .addOption(textOption())
    .addOption(new Option('-w, --workers <수>', '스레드의 수').argParser(workers).default(1))
    .addOption(new Option('--unordered', '차례를 지키지 않고 되는 대로 씁니다'))
    .addOption(new Option('--resume <파일>', '결과를 이 파일에 이어 씁니다; 이미 있는 id는 건너뜁니다'))
    .addHelpText('after', AFTER);
  for (const option of engineOptions()) command.addOption(option);
  return command.action((paths: readonly string[], options: StreamOptions) =>
    stream(paths.length === 0 ? ['-'] : paths, options, io),
  );
}

function workers(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= MOST_WORKERS) return number;
  throw new InvalidArgumentError(`1부터 ${MOST_WORKERS}까지의 정수를 쓰세요`);
}

async function stream(paths: readonly string[], options: StreamOptions, io: CliIo): Promise<void> {
  // What is wrong with the file is said before an engine is loaded for seconds.
  const file = options.resume === undefined ? undefined : await openResultFile(options.resume);
  try {
    const analyzer = await loadStreamAnalyzer(options, { text: options.text === true }, io);
    try {
      await streamWith(analyzer, file, paths, options, io);
    } finally {
      await analyzer.close();
    }
  } finally {
    await file?.close();
  }
}

async function streamWith(
  analyzer: StreamAnalyzer,
  file: ResultFile | undefined,
  paths: readonly string[],
  { unordered = false }: StreamOptions,
  io: CliIo,
): Promise<void> {
  const stop = new AbortController();
  let interrupt: Interrupt | undefined;
  const release = io.onInterrupt?.((signal) => {
    interrupt = signal;
    stop.abort();
  });
  const total = await sizeOfRecords(paths, io);
  const progress = streamProgress(io, { free: file !== undefined, ...(total === undefined ? {} : { total }) });
  const answers = eachInHand(
    streamRecords(paths, io, stop.signal),
    (record, _index, signal) => answer(record, analyzer, file, signal),
    { limit: analyzer.limit, ordered: !unordered },
  );
  for await (const { place, size, output, failure } of answers) {
    if (failure !== undefined) {
      io.setExitCode(1);
      progress.clear();
      io.stderr.write(describeFailure(failure));
    }
    if (output !== undefined) await (file === undefined ? write(io.stdout, output) : file.write(output, place));
    progress.step(size, output !== undefined);
  }
  progress.end();
  release?.();
  if (interrupt !== undefined) {
    io.setExitCode(128 + constants.signals[interrupt]);
    io.stderr.write(
      `gongbo: 멈추라는 신호(${interrupt})를 받아 손에 든 것까지 쓰고 멈췄습니다${file === undefined ? '' : '\n  → 같은 명령을 다시 실행하면 이어집니다'}\n`,
    );
  }
}

/** The result of a line or the record of its failure; nothing for an empty line. */
async function answer(
  { input, line, error }: StreamRecord,
  analyzer: StreamAnalyzer,
  file: ResultFile | undefined,
  signal: AbortSignal,
): Promise<Answer> {
  const size = line?.size ?? 0;
  let place: RecordPlace = { input, ...(line === undefined ? {} : { line: line.number }) };
  try {
    if (line === undefined) throw error;
    const text = line.text();
    if (text.trim() === '') return { place, size };
    const record = parseRecord(text);
    const id = idOf(record);
    if (id !== undefined) place = { id, ...place };
    if (file !== undefined) {
      if (id === undefined || id === '') throw missingId();
      if (file.take(id)) return { place, size };
    }
    return { place, size, output: await analyzer.lineOf(streamInput(record), signal) };
  } catch (reason) {
    const failure = failureOf(reason, place);
    return { place, size, output: `${JSON.stringify(failure)}\n`, failure };
  }
}

function missingId(): GongboError {
  return new GongboError('INPUT_INVALID', '"id"가 없는 줄입니다', '--resume을 쓰려면 줄마다 다른 "id"를 적으세요');
}
