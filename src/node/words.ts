import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Beside the bundle, above it, and in the sources. */
const PLACES = ['words.bin', '../words.bin', '../../assets/words.bin'];

/** The word table that comes with Rapport; null where it was taken away. */
export async function readWords(): Promise<Uint8Array | null> {
  const folder = path.dirname(fileURLToPath(import.meta.url));
  const file = PLACES.map((place) => path.join(folder, place)).find((place) => existsSync(place));
  return file === undefined ? null : readFileSync(file);
}
