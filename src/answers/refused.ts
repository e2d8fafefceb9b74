/** Thrown where something cannot be done as asked: the message tells what was given and what was expected. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  /** `missing`: what was asked about is not in the record. */
  readonly kind: "missing" | "wrong";
  constructor(kind: "missing" | "wrong", message: string) {
    super(message);
    this.kind = kind;
  }
}
