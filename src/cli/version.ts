import { createRequire } from 'node:module';

interface PackageFile {
  readonly version: string;
}

// Both src/cli and dist lie inside the package, so its own name resolves to its own package.json.
const file = createRequire(import.meta.url)('gongbo/package.json') as PackageFile;

/** The version of this package: "0.1.0". */
export const VERSION: string = file.version;
