/** One change of one cell, as whoever keeps the history tells it. */
export interface PastValue {
  /** The instant in UTC. */
  readonly at: string;
  /** Who did it, by the name that is shown. */
  readonly by: string;
  readonly from: unknown;
  readonly to: unknown;
}
