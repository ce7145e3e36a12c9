ALTER TABLE "notifications" RENAME TO "submissions";
--> statement-breakpoint
ALTER TABLE "additions" RENAME COLUMN "notification_id" TO "submission_id";
--> statement-breakpoint
ALTER TABLE "case_events" RENAME COLUMN "notification_id" TO "submission_id";
--> statement-breakpoint
ALTER TABLE "cases" RENAME COLUMN "notification_id" TO "submission_id";
--> statement-breakpoint
ALTER TABLE "messages" RENAME COLUMN "notification_id" TO "submission_id";
--> statement-breakpoint
ALTER TABLE "files" RENAME COLUMN "notification_id" TO "submission_id";
--> statement-breakpoint
ALTER TABLE "submissions" RENAME CONSTRAINT "notifications_reference_unique" TO "submissions_reference_unique";
--> statement-breakpoint
ALTER TABLE "submissions" RENAME CONSTRAINT "notifications_draftId_unique" TO "submissions_draftId_unique";
--> statement-breakpoint
ALTER TABLE "submissions" RENAME CONSTRAINT "notifications_id_providerId_unique" TO "submissions_id_providerId_unique";
--> statement-breakpoint
ALTER TABLE "additions" RENAME CONSTRAINT "additions_notification_id_provider_id_notifications_id_provider_id_fk" TO "additions_submission_id_provider_id_submissions_id_provider_id_fk";
--> statement-breakpoint
ALTER TABLE "case_events" RENAME CONSTRAINT "case_events_notification_id_provider_id_notifications_id_provider_id_fk" TO "case_events_submission_id_provider_id_submissions_id_provider_id_fk";
--> statement-breakpoint
ALTER TABLE "cases" RENAME CONSTRAINT "cases_notification_id_provider_id_notifications_id_provider_id_fk" TO "cases_submission_id_provider_id_submissions_id_provider_id_fk";
--> statement-breakpoint
ALTER TABLE "messages" RENAME CONSTRAINT "messages_notification_id_provider_id_notifications_id_provider_id_fk" TO "messages_submission_id_provider_id_submissions_id_provider_id_fk";
--> statement-breakpoint
ALTER TABLE "files" RENAME CONSTRAINT "files_notification_id_provider_id_notifications_id_provider_id_fk" TO "files_submission_id_provider_id_submissions_id_provider_id_fk";
--> statement-breakpoint
ALTER TABLE "submissions" RENAME CONSTRAINT "notifications_provider_id_providers_id_fk" TO "submissions_provider_id_providers_id_fk";
--> statement-breakpoint
ALTER TABLE "submissions" RENAME CONSTRAINT "notifications_sent_by_users_id_fk" TO "submissions_sent_by_users_id_fk";
--> statement-breakpoint
ALTER TABLE "submissions" RENAME CONSTRAINT "notifications_location_id_provider_id_locations_id_provider_id_fk" TO "submissions_location_id_provider_id_locations_id_provider_id_fk";
--> statement-breakpoint
ALTER INDEX "additions_notification_id_at_index" RENAME TO "additions_submission_id_at_index";
--> statement-breakpoint
ALTER INDEX "case_events_notification_id_at_index" RENAME TO "case_events_submission_id_at_index";
--> statement-breakpoint
ALTER INDEX "messages_notification_id_at_index" RENAME TO "messages_submission_id_at_index";
--> statement-breakpoint
ALTER INDEX "notifications_provider_id_submitted_at_index" RENAME TO "submissions_provider_id_submitted_at_index";
--> statement-breakpoint
ALTER INDEX "notifications_location_id_submitted_at_index" RENAME TO "submissions_location_id_submitted_at_index";
--> statement-breakpoint
-- What there is was sent as a notification about a location: the applications come with their own forms.
ALTER TABLE "submissions" ADD COLUMN "about" text NOT NULL DEFAULT 'location';
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "about" text NOT NULL DEFAULT 'location';
--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "kind" text NOT NULL DEFAULT 'N', ADD COLUMN "about" text NOT NULL DEFAULT 'location';
--> statement-breakpoint
ALTER TABLE "submissions" ALTER COLUMN "about" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "cases" ALTER COLUMN "about" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "drafts" ALTER COLUMN "kind" DROP DEFAULT, ALTER COLUMN "about" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
-- Its argument has another name now, which only a new function can have.
DROP FUNCTION case_history(uuid);
