import { randomBytes, timingSafeEqual } from "node:crypto";
import { type NextFunction, type Request, type Response, Router } from "express";
import type postgres from "postgres";
import { type Body, someOf, textOf } from "./checks.ts";
import { declarations } from "./options.ts";
import { pages } from "./pages.ts";

declare module "express-session" {
  interface SessionData {
    name: string;
    csrfToken: string;
    answers: Record<string, Body>;
    reference: string;
  }
}

/** From the start page to what was sent: answers are kept in the session until they are. */
export function formRoutes(sql: postgres.Sql): Router {
  const router = Router();

  router.post("/start", (request, response, next) =>
    request.session.regenerate((error) => {
      if (error) return next(error);
      Object.assign(request.session, { name: "Robin Ellery", csrfToken: randomBytes(32).toString("hex"), answers: {} });
      response.redirect(303, "/form/location");
    }),
  );

  router.use(requireSession, checkToken);

  router.get("/form/check-answers", (request, response) => {
    const next = firstUnanswered(request);
    if (next) return response.redirect(303, `/form/${next.slug}`);
    response.render("check-answers.njk", { sections: sectionsOf(request.session.answers ?? {}), errors: {} });
  });

  router.post("/form/check-answers", async (request, response) => {
    const { session, body } = request;
    const next = firstUnanswered(request);
    if (next) return response.redirect(303, `/form/${next.slug}`);
    const error = someOf(declarations, "Select the box to say that this is correct")(body, "declaration");
    if (error)
      return response.render("check-answers.njk", {
        sections: sectionsOf(session.answers ?? {}),
        errors: { declaration: error },
      });
    const reference = randomBytes(6).toString("hex").toUpperCase();
    await sql.begin(async (tx) => {
      await tx`insert into sent_forms (reference, sent_by, answers, sent_at)
               values (${reference}, ${session.name ?? ""}, ${tx.json(JSON.parse(JSON.stringify(session.answers)))}, now())`;
    });
    session.answers = {};
    session.reference = reference;
    response.redirect(303, "/form/sent");
  });

  router.get("/form/sent", (request, response) =>
    response.render("sent.njk", { reference: request.session.reference }),
  );

  for (const [index, { slug, section, questions }] of pages.entries()) {
    const back = index === 0 ? "/" : `/form/${pages[index - 1]?.slug}`;
    const view = `questions/${slug}.njk`;

    router.get(`/form/${slug}`, (request, response) =>
      response.render(view, { section, back, values: request.session.answers?.[slug] ?? {}, errors: {} }),
    );

    router.post(`/form/${slug}`, (request, response) => {
      const { _csrf, ...body }: Body = request.body;
      const errors: Record<string, string> = {};
      for (const { name, check } of questions) {
        const error = check(body, name);
        if (error) errors[name] = error;
      }
      if (Object.keys(errors).length > 0) return response.render(view, { section, back, values: body, errors });
      request.session.answers = { ...request.session.answers, [slug]: body };
      response.redirect(303, `/form/${pages[index + 1]?.slug ?? "check-answers"}`);
    });
  }
  return router;
}

function requireSession({ session }: Request, response: Response, next: NextFunction) {
  if (!session.csrfToken) return response.redirect(303, "/");
  Object.assign(response.locals, { name: session.name, csrfToken: session.csrfToken });
  next();
}

function checkToken({ method, session, body }: Request, response: Response, next: NextFunction) {
  if (method !== "POST") return next();
  const [sent, known] = [Buffer.from(String(body._csrf)), Buffer.from(session.csrfToken ?? "")];
  if (sent.length === known.length && timingSafeEqual(sent, known)) return next();
  response.status(403).render("not-found.njk");
}

const firstUnanswered = ({ session }: Request) => pages.find(({ slug }) => !session.answers?.[slug]);

const sectionsOf = (answers: Record<string, Body>) =>
  [...Map.groupBy(pages, ({ section }) => section)].map(([title, ofIt]) => ({
    title,
    rows: ofIt.flatMap(({ slug, questions }) =>
      questions.map(({ name, label, show }) => ({
        question: label,
        answer: show?.(answers[slug] ?? {}) || textOf(answers[slug] ?? {}, name) || "Not answered",
        change: `/form/${slug}`,
      })),
    ),
  }));
