import type { default as Sharp } from 'sharp';

/** The library that draws and packs pictures, loaded for the first that is made: most builds make none. */
export async function loadSharp(): Promise<typeof Sharp> {
  return (await import('sharp')).default;
}
