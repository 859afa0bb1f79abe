/** One file that a model is made of. */
export interface ModelFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Hexadecimal, lower case. */
  readonly sha256: string;
}

/** What a model is made of and where it comes from. */
export interface ModelManifest {
  /** The model's name, as the cache calls its directory: `kiwi-model`. */
  readonly name: string;
  readonly version: string;
  readonly files: readonly ModelFile[];
  /** The Python package that carries the files in a directory of the same name. */
  readonly pythonPackage: string;
  /** The size in bytes of what pip brings; only a progress bar needs it. */
  readonly pythonArchiveSize: number;
  /** The upstream release archive. */
  readonly archiveUrl: string;
}

/**
 * Kiwi's model 0.23.0: the seven files that the analyser reads.
 *
 * `dialect.dict` and `typo.dict` of the same package are not needed for written text.
 *
 * @example `KIWI_MODEL.files[0].name` is `'combiningRule.txt'` (결합 규칙)
 */
export const KIWI_MODEL: ModelManifest = {
  name: 'kiwi-model',
  version: '0.23.0',
  files: [
    {
      name: 'combiningRule.txt',
      size: 3_584,
      sha256: '3d864f76eade67b250d37f4ee83de848b04fb14d0cd6ed36c36d0b210ad38ebc',
    },
    {
      name: 'cong.mdl',
      size: 75_667_563,
      sha256: 'bd9ca89ee1b72e750c8e2166a17c80a0fe3fabd828c78b1f0928486a6b1833a7',
    },
    {
      name: 'default.dict',
      size: 3_090_954,
      sha256: 'd4293e44b2588d0c3aabbce607a0f41ad3534abd31b34139847b127254e01549',
    },
    {
      name: 'extract.mdl',
      size: 17_370,
      sha256: 'a0c92ffc051e43ae497845cdb8d4c8b9e2f359893cb55c67279c76d1d531ee17',
    },
    {
      name: 'multi.dict',
      size: 12_064_440,
      sha256: 'e9eff7712d163b214c750333a5d388ab77b50ec386ae55b360babcd24c0c3195',
    },
    {
      name: 'nounchr.mdl',
      size: 9_734_234,
      sha256: '4b687e36836dd60dcb7addcfcf369ac082b339bab76549574ac1ce2b7ccd6836',
    },
    {
      name: 'sj.morph',
      size: 8_462_892,
      sha256: '5e3dab2def6d2cc079e21d5477bd610a391c69045d08caf1e0bbeabda8db8d1b',
    },
  ],
  pythonPackage: 'kiwipiepy_model',
  pythonArchiveSize: 87_976_912,
  archiveUrl: 'https://github.com/bab2min/Kiwi/releases/download/v0.23.0/kiwi_model_v0.23.0_base.tgz',
};

/** Environment variables, as `process.env` gives them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The name of the environment variable that names a directory holding the model. */
export const MODEL_VARIABLE = 'GONGBO_KIWI_MODEL';

/** The name of the environment variable that switches the snapshot of a built Kiwi off: `GONGBO_KIWI_SNAPSHOT=0`. */
export const SNAPSHOT_VARIABLE = 'GONGBO_KIWI_SNAPSHOT';
