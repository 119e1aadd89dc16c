/** The words that a part of an address stands for: `h%E1%BB%93` → “hồ”. A stray “%” (“giam-50%”) stands for itself. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    if (error instanceof URIError) return address;
    throw error;
  }
}
