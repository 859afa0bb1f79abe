import { Command } from 'commander';
import { GongboError } from '../../core/errors.ts';
import { isBroken, missingModel, searchModel } from '../../node/model-find.ts';
import {
  type InstallOptions,
  installModel,
  type ModelReport,
  requireModel,
  verifyModel,
} from '../../node/model-store.ts';
import { stateLabel } from '../../node/model-verify.ts';
import type { CliIo } from '../io.ts';
import { write } from '../write.ts';
import { type InstallProgress, installProgress } from './model-progress.ts';

/** What the tests put in the place of the real model, pip and server; the command line itself leaves it empty. */
export type ModelSetting = Omit<InstallOptions, 'from' | 'force' | 'onEvent' | 'environment'>;

/** `gongbo model install|path|verify`: Kiwi's model. */
export function modelCommand(io: CliIo, setting: ModelSetting = {}): Command {
  const options = { ...setting, environment: io.environment };
  const command = new Command('model').description('Kiwi 형태소 모델을 설치하고, 찾고, 확인합니다.');
  command
    .command('install')
    .description('Kiwi 모델을 사용자 캐시에 설치하고 그 경로를 씁니다(pip, 없으면 배포처에서 받습니다).')
    .option('--from <경로>', '네트워크 없이 설치: 모델 파일이 있는 폴더, 또는 .tar.gz·.tgz·.whl 파일')
    .option('--force', '온전한 모델이 있어도 다시 설치합니다')
    .option('--snapshot', 'Kiwi를 미리 만들어 캐시에 둡니다(0.5GB): 첫 분석부터 빨리 시작합니다')
    .option('-q, --quiet', '진행 상황을 보이지 않습니다')
    .action((given: InstallCommandOptions) => install(given, options, io));
  command
    .command('path')
    .description('쓰게 될 모델의 경로를 씁니다.')
    .action(async () => write(io.stdout, `${await requireModel(options)}\n`));
  command
    .command('verify')
    .description('모델 파일을 SHA-256으로 확인합니다.')
    .argument('[폴더]', '확인할 폴더 (기본: 쓰게 될 모델)')
    .action((directory: string | undefined) => verify(directory, options, io));
  return command;
}

type ModelOptions = InstallOptions & Pick<CliIo, 'environment'>;

interface InstallCommandOptions {
  readonly from?: string;
  readonly force?: boolean;
  readonly snapshot?: boolean;
  readonly quiet?: boolean;
}

async function install(given: InstallCommandOptions, options: ModelOptions, io: CliIo): Promise<void> {
  const progress = given.quiet === true ? undefined : installProgress(io.stderr);
  try {
    const { directory, outcome } = await installModel({
      ...options,
      force: given.force === true,
      ...(given.from === undefined ? {} : { from: given.from }),
      ...(progress === undefined ? {} : { onEvent: progress.show }),
    });
    progress?.end(outcome === 'present' ? '온전한 모델이 이미 있습니다.' : '설치했습니다.');
    if (given.snapshot === true) await prepare(directory, options, progress);
    await write(io.stdout, `${directory}\n`);
  } catch (error) {
    progress?.end();
    throw error;
  }
}

/** Makes the snapshot where there is none. */
async function prepare(
  directory: string,
  { environment }: ModelOptions,
  progress: InstallProgress | undefined,
): Promise<void> {
  const { findSnapshot, loadKnownKiwi } = await import('../../node/kiwi-engine.ts');
  progress?.show({ kind: 'step', message: '빨리 시작할 스냅샷을 준비합니다' });
  await loadKnownKiwi(directory, { environment, snapshot: true });
  const snapshot = await findSnapshot({ environment });
  if (snapshot?.size === undefined) {
    throw new GongboError(
      'MODEL_INSTALL',
      `스냅샷을 쓰지 못했습니다${snapshot === undefined ? '' : `: ${snapshot.path}`}`,
      '모델은 설치됐습니다. 빨리 시작하려면 캐시 폴더에 쓸 권한과 1.6GB의 빈 자리가 있는지 확인하세요',
    );
  }
  progress?.end(`스냅샷: ${snapshot.path} (${megabytes(snapshot.size)})`);
}

async function verify(directory: string | undefined, options: ModelOptions, io: CliIo): Promise<void> {
  const where = directory ?? (await directoryToVerify(options));
  const report = await verifyModel(where, options.manifest);
  if (!report.ok) io.setExitCode(1);
  // Snapshots are of Kiwi's model alone, not of one that a test put in its place.
  const snapshot = options.manifest === undefined && report.ok ? await snapshotLine(options) : '';
  await write(io.stdout, table(report) + snapshot);
}

async function snapshotLine({ environment }: ModelOptions): Promise<string> {
  const { findSnapshot } = await import('../../node/kiwi-engine.ts');
  const snapshot = await findSnapshot({ environment }).catch(() => undefined);
  if (snapshot === undefined) return '';
  if (snapshot.size === undefined) return '스냅샷: 없음 (Kiwi를 처음 쓸 때 만듭니다)\n';
  return `스냅샷: ${snapshot.path} (${megabytes(snapshot.size)})\n`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)}MB`;
}

/** The first place in the search order that holds a model, or else a part of one. */
async function directoryToVerify(options: InstallOptions): Promise<string> {
  const places = await searchModel(options);
  const reports = places.map((place) => place.report);
  const found = reports.find((report) => isBroken(report)) ?? reports.find((report) => report?.ok === true);
  if (found === undefined) throw missingModel(places, options.manifest);
  return found.directory;
}

function table({ directory, ok, files }: ModelReport): string {
  const width = Math.max(...files.map(({ name }) => name.length));
  const lines = files.map(
    (file) => `${file.name.padEnd(width)}  ${String(file.size).padStart(10)}  ${stateLabel(file)}\n`,
  );
  return `${directory}\n${lines.join('')}${ok ? '모든 파일이 원본과 같습니다.' : '온전하지 않습니다.'}\n`;
}
