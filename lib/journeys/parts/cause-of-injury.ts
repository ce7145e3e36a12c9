import { radios } from "../fields/radios.ts";
import { text } from "../fields/text.ts";

export const causeOfInjury = {
  cause: radios({
    label: "What caused it?",
    inFull: "What caused the injury?",
    options: {
      fall: "A fall",
      moving: "Moving and handling",
      equipment: "Equipment or a device",
      medicines: "Medicines",
      hot: "A burn or hot surface",
      choking: "Choking",
      otherPerson: "Another person using the service",
      staff: "A member of staff",
      selfHarm: "Self-harm",
      other: "Something else",
      notKnown: "Not known yet",
    },
    missing: "Select what caused it",
    summary: true,
    sample: "equipment",
  }),
  fallFrom: radios({
    label: "From what height?",
    inFull: "From what height did the person fall?",
    options: {
      level: "On the level",
      bedOrChair: "From a bed or chair",
      stairs: "On stairs",
      height: "From a height",
      notKnown: "Not known yet",
    },
    missing: "Select from what height they fell",
    revealedBy: { field: "cause", is: "fall" },
  }),
  causeOther: text({
    label: "What?",
    inFull: "What else caused the injury?",
    missing: "Enter what caused it",
    revealedBy: { field: "cause", is: "other" },
    sample: "A closing door",
  }),
};
