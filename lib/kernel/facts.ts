import type { RegisteredRole } from "./actor.ts";

/** A place where regulated activities are carried on, as the register holds it. */
export type Location = {
  readonly id: string;
  /** The number on the certificate of registration, like `1-900000101`. */
  readonly registerId: string;
  readonly name: string;
  readonly sector: string;
  readonly activities: readonly string[];
  readonly serviceTypes: readonly string[];
  readonly postcode: string;
  readonly localAuthority: string;
};

/** Something that was sent and has a second part: with the answers by which that knows it. */
export type FirstPart = {
  readonly reference: string;
  readonly locationId: string | null;
  readonly answers: Readonly<Record<string, unknown>>;
  /** That the second part is to come no longer, and under which reference it was sent, where that may be read. */
  readonly settled?: { readonly by: string | null } | null;
};

/**
 * What a journey is judged by besides its answers. Plain data, made above the engine and stored with what is sent.
 *
 * `now` is an instant as ISO 8601 in UTC; `today` is the day in London, `yyyy-mm-dd`.
 */
export type Facts = {
  readonly now: string;
  readonly today: string;
  readonly actor: {
    readonly name: string;
    readonly email: string;
    /** What they wrote of themselves the last time; "" before. */
    readonly jobTitle: string;
    readonly phone: string;
    /** Where the register gives them one. */
    readonly role?: RegisteredRole | null;
  };
  readonly provider: {
    readonly id: string;
    readonly registerId: string;
    readonly name: string;
    readonly sector: string;
  };
  /** Those the actor may send for. */
  readonly locations: readonly Location[];
  /**
   * Of the same type, those that the actor may read and whose second part is to come, and the one that a draft names. None
   * where a type has one part alone.
   */
  readonly firstParts?: readonly FirstPart[];
};
