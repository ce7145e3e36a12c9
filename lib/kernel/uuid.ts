/** Whether an id from an address can be one of ours at all: the database refuses to compare anything else. */
export const isUuid = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
