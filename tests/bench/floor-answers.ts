/** What is typed on each page of the floor's form, by its path. */
export const floorAnswers: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>> = {
  "/form/location": { location: "house" },
  "/form/services": { activities: ["accommodation", "treatment"], serviceTypes: "nursing" },
  "/form/contact": {
    reporterJobTitle: "Registered manager",
    reporterPhone: "01632 960 001",
    contact: "someoneElse",
    contactName: "Robin Ellery",
    contactJobTitle: "Deputy manager",
    contactPhone: "01632 960 001",
    contactEmail: "robin.ellery@larkspur.example",
  },
  "/form/aware": { "awareAt-day": "1", "awareAt-month": "10", "awareAt-year": "2026", "awareAt-time": "2:30pm" },
  "/form/person": {
    personCode: "P-014",
    "beganUsingOn-day": "3",
    "beganUsingOn-month": "9",
    "beganUsingOn-year": "2025",
    ageRange: "from75to84",
  },
  "/form/more-about-person": { sex: "female", ethnicGroup: "notKnown", conditions: ["dementia", "sensoryImpairment"] },
  "/form/application": {
    application: "standard",
    appliedBy: "service",
    "appliedOn-day": "20",
    "appliedOn-month": "9",
    "appliedOn-year": "2026",
  },
  "/form/anything-else": { anythingElse: "The family came to the meeting about this." },
  "/form/check-answers": { declaration: "agreed" },
};
