/**
 * What was generated is known by how its id begins: 80 bits that no random id has. The rest is a number counted from 1.
 */
const beginnings = {
  notification: "9e4e7a7e-0001-8000-8000-",
  provider: "9e4e7a7e-0002-8000-8000-",
  location: "9e4e7a7e-0003-8000-8000-",
  manager: "9e4e7a7e-0004-8000-8000-",
  user: "9e4e7a7e-0005-8000-8000-",
} as const;

type Kind = keyof typeof beginnings;

export const generatedId = (kind: Kind, number: number) =>
  `${beginnings[kind]}${number.toString(16).padStart(12, "0")}`;

/** The same in SQL, from an expression for the number. */
export const generatedIdSql = (kind: Kind, number: string) =>
  `('${beginnings[kind]}' || lpad(to_hex(${number}), 12, '0'))::uuid`;

/** The condition that a column holds the id of something that was generated. */
export const isGenerated = (kind: Kind, column = "id") =>
  `${column} between '${beginnings[kind]}000000000000' and '${beginnings[kind]}ffffffffffff'`;

/** The number in an id, in SQL. */
export const numberIn = (column: string) => `('x' || right(${column}::text, 12))::bit(48)::bigint`;
