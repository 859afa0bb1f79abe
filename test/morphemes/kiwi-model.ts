import { findModel } from '../../src/node/model-store.ts';

/**
 * The directory of Kiwi's model on this machine. Where there is none the tests of Kiwi are skipped, except under CI, where
 * `npm test` has installed it and its absence is a failure.
 */
export async function kiwiModelDirectory(): Promise<string | undefined> {
  const directory = await findModel();
  if (directory === undefined && process.env['CI'] === 'true') throw new Error('CI에 Kiwi 모델이 없습니다');
  return directory;
}
