import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createKiwiTagger, KIWI_FILES } from '../../src/morphemes/kiwi.ts';
import { exposeStackPointer, isStackPointerAlone, STACK_POINTER } from '../../src/morphemes/kiwi-stack.ts';
import type { Tagger } from '../../src/morphemes/tagger.ts';
import { loadKiwiTagger } from '../../src/node/kiwi-engine.ts';
import { kiwiModelDirectory } from './kiwi-model.ts';
import { placed } from './notation.ts';
import { testTagger } from './tagger-contract.ts';

const directory = await kiwiModelDirectory();
const wasm = readFileSync(createRequire(import.meta.url).resolve('kiwi-nlp/dist/kiwi-wasm.wasm'));

describe.skipIf(directory === undefined)('kiwi', () => {
  let tagger: Tagger;
  let printed: readonly unknown[];
  beforeAll(async () => {
    const spies = (['log', 'warn', 'error'] as const).map((method) => vi.spyOn(console, method));
    tagger = await loadKiwiTagger(directory ?? '');
    printed = spies.flatMap((spy) => spy.mock.calls);
    for (const spy of spies) spy.mockRestore();
  });

  testTagger(() => tagger);

  test('엔진과 판, 모델의 이름을 대고 아무것도 찍지 않는다', () => {
    expect(tagger.info).toEqual({ name: 'kiwi', version: '0.23.0', model: 'cong' });
    expect(printed).toEqual([]);
  });

  test.each([
    ['개최했다', '개최/NNG[0,2) 하/XSV[2,3) 었/EP[2,3) 다/EF[3,4)'],
    ['도와 준', '돕/VV[0,1) 어/EC[1,2) 주/VX[3,4) ㄴ/ETM[3,4)'],
    ['장소다', '장소/NNG[0,2) 이/VCP[2,3) 다/EF[2,3)'],
    ['1,234.5억 원', '1,234.5/SN[0,7) 억/NR[7,8) 원/NNB[9,10)'],
    ['ㅇ 추진 배경', 'ㅇ/SW[0,1) 추진/NNG[2,4) 배경/NNG[5,7)'],
    ['만든 사람', '만들/VV[0,2) ㄴ/ETM[1,2) 사람/NNG[3,5)'],
  ])('%s', (text, expected) => {
    expect(placed(tagger.tag(text, []))).toBe(expected);
  });
});

describe('kiwi의 모델', () => {
  test('파일이 모자라면 어느 파일인지 말한다', async () => {
    const files = { 'cong.mdl': new Uint8Array(1) };
    await expect(createKiwiTagger({ files, wasm })).rejects.toMatchObject({
      code: 'MODEL_CORRUPT',
      message: expect.stringContaining('sj.morph'),
    });
  });

  test('망가진 파일을 주면 던지고 멈춰 서지 않는다', async () => {
    const files = Object.fromEntries(KIWI_FILES.map((name) => [name, new Uint8Array(16)]));
    await expect(createKiwiTagger({ files, wasm })).rejects.toMatchObject({ code: 'MODEL_CORRUPT' });
  });

  test('WebAssembly가 망가져 있으면 던지고 멈춰 서지 않는다', async () => {
    const files = Object.fromEntries(KIWI_FILES.map((name) => [name, new Uint8Array(16)]));
    await expect(createKiwiTagger({ files, wasm: wasm.subarray(0, 1000) })).rejects.toMatchObject({
      code: 'MODEL_CORRUPT',
    });
  });

  test('없는 폴더를 주면 설치하라고 말한다', async () => {
    await expect(loadKiwiTagger('/없는/폴더')).rejects.toMatchObject({ code: 'MODEL_MISSING' });
  });

  test('스택 포인터를 내보낸 모듈은 올바르고 원본은 그대로다', () => {
    const copy = Uint8Array.from(wasm);
    const exposed = exposeStackPointer(copy);
    const { exports } = Reflect.get(globalThis, 'WebAssembly').Module;
    const module = Reflect.construct(Reflect.get(globalThis, 'WebAssembly').Module, [exposed]);
    expect(exports(module)).toContainEqual({ name: STACK_POINTER, kind: 'global' });
    expect(wasm.equals(copy)).toBe(true);
  });

  test('모르는 모양의 모듈은 그대로 돌려준다', () => {
    const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
    expect(exposeStackPointer(empty)).toBe(empty);
    expect(isStackPointerAlone(empty)).toBe(false);
  });

  test('스택 포인터 말고 다른 전역이 있으면 안다', () => {
    expect(isStackPointerAlone(wasm)).toBe(true);
    const preamble = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
    const global = [0x7f, 1, 0x41, 0, 0x0b];
    expect(isStackPointerAlone(Uint8Array.of(...preamble, 6, 6, 1, ...global))).toBe(true);
    expect(isStackPointerAlone(Uint8Array.of(...preamble, 6, 11, 2, ...global, ...global))).toBe(false);
  });
});
