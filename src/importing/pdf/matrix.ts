/** Transformation of PDF (ISO 32000-1, 8.3.3). */
export type Matrix = [number, number, number, number, number, number];

export function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
