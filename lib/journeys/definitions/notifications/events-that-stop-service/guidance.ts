import type { Guidance } from "#lib/journeys/guidance.ts";
import { example } from "./example.ts";

export const guidance: Guidance = {
  purpose: "It tells us that you cannot care for people safely, or may soon not be able to, and what you do about it.",
  when: [
    "you have too few suitable staff to look after people safely",
    "electricity, gas, water or drains have failed for more than 24 hours",
    "a fire alarm, a call system or other safety equipment has failed for more than 24 hours",
    "the building is damaged so that it harms the care",
    "one of these is likely to stop your service",
  ],
  notFor: [
    "A power cut of an hour, or a boiler that is mended on the same day.",
    "A single shift that was short, and was covered, with nobody at risk.",
    "A person who was badly hurt by it. That is a serious injury, and has a notification of its own.",
  ],
  putIn: [
    "What has failed, since when, and when you expect it to work again.",
    "What people now have to go without, and how many they are.",
    "Whether you can go on safely for the next 24 hours.",
    "What you do under your plan, in numbers: heaters, meals, shifts, beds.",
    "What you need from us or from others.",
  ],
  alsoTell: [
    "The council and the commissioners, who may have to find other places.",
    "The families of the people who use your service.",
    "The fire service, if the fire alarm does not work.",
    "The health protection team, if an infection spreads.",
    "The supplier or the landlord, and ask for a reference.",
  ],
  example,
};
