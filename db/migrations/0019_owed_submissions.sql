CREATE TABLE "owed_submissions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"submission_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"location_id" uuid,
	"type" text NOT NULL,
	"owed_since" timestamp with time zone NOT NULL,
	"settled" text,
	"settled_at" timestamp with time zone,
	"settled_by" uuid,
	"sent_as" uuid,
	CONSTRAINT "owed_submissions_submissionId_type_unique" UNIQUE("submission_id","type"),
	CONSTRAINT "owed_submissions_id_providerId_unique" UNIQUE("id","provider_id")
);
--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "owed_id" uuid;--> statement-breakpoint
ALTER TABLE "owed_submissions" ADD CONSTRAINT "owed_submissions_provider_id_providers_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."providers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owed_submissions" ADD CONSTRAINT "owed_submissions_settled_by_users_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owed_submissions" ADD CONSTRAINT "owed_submissions_submission_id_provider_id_submissions_id_provider_id_fk" FOREIGN KEY ("submission_id","provider_id") REFERENCES "public"."submissions"("id","provider_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owed_submissions" ADD CONSTRAINT "owed_submissions_sent_as_provider_id_submissions_id_provider_id_fk" FOREIGN KEY ("sent_as","provider_id") REFERENCES "public"."submissions"("id","provider_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "owed_submissions" ADD CONSTRAINT "owed_submissions_location_id_provider_id_locations_id_provider_id_fk" FOREIGN KEY ("location_id","provider_id") REFERENCES "public"."locations"("id","provider_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "owed_submissions_provider_id_owed_since_index" ON "owed_submissions" USING btree ("provider_id","owed_since") WHERE settled is null;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_owed_id_provider_id_owed_submissions_id_provider_id_fk" FOREIGN KEY ("owed_id","provider_id") REFERENCES "public"."owed_submissions"("id","provider_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_owedId_unique" UNIQUE("owed_id");