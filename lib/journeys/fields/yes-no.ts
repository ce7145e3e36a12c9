import type { Asked, Field } from "../field.ts";
import { radios } from "./radios.ts";

const YES_NO = { yes: "Yes", no: "No" };
const YES_NO_NOT_KNOWN = { ...YES_NO, notKnown: "Not known" };

export const yesNo = <O extends boolean = false>(
  spec: Asked<O> & { sample?: keyof typeof YES_NO },
): Field<keyof typeof YES_NO, NoInfer<O>> => radios<keyof typeof YES_NO, O>({ ...spec, options: YES_NO });

/** For what may really not be known in the first hour: nobody is kept from sending by it. */
export const yesNoNotKnown = <O extends boolean = false>(
  spec: Asked<O> & { sample?: keyof typeof YES_NO_NOT_KNOWN },
): Field<keyof typeof YES_NO_NOT_KNOWN, NoInfer<O>> =>
  radios<keyof typeof YES_NO_NOT_KNOWN, O>({ ...spec, options: YES_NO_NOT_KNOWN });
