import postgres, { type ReservedSql } from "postgres";
import { whenFileEnds } from "../file-end.ts";

/** One connection of a login, for the transactions of a test file. */
export async function connectedTo(url: string): Promise<ReservedSql> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const connection = await sql.reserve();
  whenFileEnds(async () => {
    await connection.unsafe("rollback");
    connection.release();
    await sql.end();
  });
  return connection;
}
