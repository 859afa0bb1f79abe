import { Command, CommanderError } from 'commander';
import { GongboError } from '../core/errors.ts';
import type { CliIo } from './io.ts';
import { VERSION } from './version.ts';

const AFTER = `
보기:
  $ gongbo analyze 보도자료.txt
  $ gongbo analyze --format jsonl *.txt > out.jsonl
  $ gongbo plans *.txt > plans.csv
  $ gongbo stream < in.jsonl > out.jsonl
  $ gongbo compare *.txt
  $ gongbo model install

끝남 코드: 0 모두 됨 · 1 실패한 입력이 있음(나머지는 됨) · 2 잘못된 사용법
           3 시작하지 못했거나 끝까지 가지 못함(엔진·모델·사전이 없음, 결과를 쓸 수 없음 …)`;

/** The commands in the order of the help, each with its loader. */
const COMMANDS: Readonly<Record<string, (io: CliIo) => Promise<Command>>> = {
  analyze: async (io) => (await import('./commands/analyze.ts')).analyzeCommand(io),
  plans: async (io) => (await import('./commands/plans.ts')).plansCommand(io),
  stream: async (io) => (await import('./commands/stream.ts')).streamCommand(io),
  compare: async (io) => (await import('./commands/compare.ts')).compareCommand(io),
  model: async (io) => (await import('./commands/model.ts')).modelCommand(io),
};

/**
 * Runs the command line.
 *
 * @param words the arguments after the program's name
 * @example `await run(['analyze', 'release.txt'], io)`
 */
export async function run(words: readonly string[], io: CliIo): Promise<void> {
  const program = new Command('gongbo')
    .description('한국 정부 보도자료에서 기관·인물·지역·법령·날짜·금액과 계획(3대 전략, 15개 과제)을 읽습니다.')
    .version(VERSION, '-V, --version', '판 번호를 보입니다')
    .helpOption('-h, --help', '도움말을 보입니다')
    .helpCommand('help [명령]', '명령의 도움말을 보입니다')
    .addHelpText('after', AFTER);
  // A command that comes first is the only one that runs: the others are not loaded.
  const [first = ''] = words;
  const chosen = Object.hasOwn(COMMANDS, first) ? [first] : Object.keys(COMMANDS);
  for (const name of chosen) {
    const command = await COMMANDS[name]?.(io);
    if (command !== undefined) program.addCommand(command);
  }
  for (const command of [program, ...program.commands.flatMap((child) => [child, ...child.commands])]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
    });
  }
  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    report(error, io);
  }
}

function report(error: unknown, io: CliIo): void {
  if (error instanceof CommanderError) {
    // Commander has said what is wrong; help and version end with 0.
    if (error.exitCode !== 0) io.setExitCode(2);
    return;
  }
  io.setExitCode(error instanceof GongboError && error.code === 'ARGUMENT_INVALID' ? 2 : 3);
  io.stderr.write(`gongbo: ${messageOf(error)}\n`);
}

function messageOf(error: unknown): string {
  if (error instanceof GongboError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
