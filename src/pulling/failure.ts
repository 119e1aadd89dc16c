/** A source that could not be had: what is wrong and what to do, in Vietnamese. */
export class PullFailure extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'PullFailure';
    this.hint = hint;
  }
}
