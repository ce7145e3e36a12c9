CREATE TABLE "feedback" (
	"id" uuid PRIMARY KEY NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"satisfaction" text NOT NULL,
	"better" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "feedback_given_at_id_index" ON "feedback" USING btree ("given_at","id");