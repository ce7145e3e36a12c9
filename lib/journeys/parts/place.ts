import { radios } from "../fields/radios.ts";
import { text } from "../fields/text.ts";

/** Where it happened, for a page that also asks when. */
export const place = {
  place: radios({
    label: "Where did it happen?",
    options: {
      here: "At this location",
      home: "In the person’s own home",
      community: "Out in the community",
      otherService: "At another service",
      hospital: "In hospital",
      online: "Online",
      other: "Somewhere else",
      notKnown: "Not known yet",
    },
    missing: "Select where it happened",
    summary: true,
  }),
  placeRoom: text({
    label: "Which room or area?",
    inFull: "In which room or area did it happen?",
    optional: true,
    revealedBy: { field: "place", is: "here" },
    sample: "Dining room",
  }),
  placeOther: text({
    label: "Where?",
    inFull: "In what kind of place did it happen?",
    hint: "The kind of place, not an address.",
    missing: "Enter where it happened",
    revealedBy: { field: "place", is: "other" },
    sample: "A day centre",
  }),
};
