//! Files as rows: whose they are, when they change hands, and which the scanner gets next.

use chrono::TimeDelta;
use domain::facts::Purpose;
use entity::document;
use rightsdesk::store::documents::{self, DocumentRow, Owner, State};
use rightsdesk::store::error::key;
use rightsdesk::store::{Store, StoreError, residents};
use sea_orm::EntityTrait;
use uuid::Uuid;

use crate::rows::{a_stored_case, done_before, instant, run, told};
use crate::support::database::on_both_databases;

on_both_databases! {
    async fn a_file_of_a_form_is_found_and_counted(db: TestDatabase) {
        let draft = a_form(&db.store).await;
        let other = a_form(&db.store).await;
        let first = kept(&db.store, a_file(Owner::Draft(draft))).await;
        let later = DocumentRow {
            created_at: instant() + TimeDelta::seconds(1),
            purpose: Purpose::Evidence,
            ..a_file(Owner::Draft(draft))
        };
        let later = kept(&db.store, later).await;
        kept(&db.store, a_file(Owner::Draft(other))).await;
        let read = db.store.read();
        assert_eq!(documents::of(read, Owner::Draft(draft)).await.expect("files"), [first.clone(), later]);
        assert_eq!(documents::count(read, draft, Purpose::Identity).await.expect("a count"), 1);
        assert_eq!(documents::by_id(read, first.id).await.expect("a read"), Some(first.clone()));
        assert_eq!(documents::of(read, Owner::Case(draft)).await.expect("files"), []);

        documents::remove(&db.store, first.id).await.expect("it goes");
        assert_eq!(documents::count(read, draft, Purpose::Identity).await.expect("a count"), 0);
    }

    async fn a_form_sent_twice_brings_one_file(db: TestDatabase) {
        let draft = a_form(&db.store).await;
        let file = || DocumentRow { once_key: Some("form:once".to_owned()), ..a_file(Owner::Draft(draft)) };
        let first = kept(&db.store, file()).await;
        assert_eq!(done_before(add(&db.store, &file()).await), key::DOCUMENT_FORM);
        let found = documents::by_once_key(db.store.read(), "form:once").await.expect("a read");
        assert_eq!(found, Some(first));
    }

    async fn a_file_needs_its_owner_and_only_an_open_form_takes_one(db: TestDatabase) {
        let case = a_stored_case(&db.store).await.id;
        let said = told(add(&db.store, &a_file(Owner::Draft(Uuid::new_v4()))).await);
        assert!(said.to_lowercase().contains("foreign key"), "{said}");
        let draft = a_form(&db.store).await;
        let hold = async |owner| {
            let tx = db.store.begin_write().await.expect("a transaction");
            documents::hold(&tx, owner).await
        };
        assert!(hold(Owner::Draft(draft)).await.is_ok());
        assert!(hold(Owner::Case(case)).await.is_ok());
        assert!(matches!(hold(Owner::Case(draft)).await, Err(StoreError::NotFound)));
        residents::draft_became(&db.store, draft, case).await.expect("it was sent");
        assert!(matches!(hold(Owner::Draft(draft)).await, Err(StoreError::NotFound)));
    }

    async fn a_file_is_handed_over_once(db: TestDatabase) {
        let case = a_stored_case(&db.store).await.id;
        let draft = a_form(&db.store).await;
        let file = kept(&db.store, a_file(Owner::Draft(draft))).await;
        let hand_over = async || {
            let tx = db.store.begin_write().await?;
            documents::hand_over(&tx, file.id, draft, case, vec![2; 73]).await?;
            Ok::<_, StoreError>(tx.commit().await?)
        };
        hand_over().await.expect("the first time");
        assert!(matches!(hand_over().await, Err(StoreError::Changed)));
        let now = DocumentRow { owner: Some(Owner::Case(case)), wrapped_key: Some(vec![2; 73]), ..file };
        assert_eq!(documents::of(db.store.read(), Owner::Case(case)).await.expect("files"), [now]);
    }

    async fn a_form_thrown_away_leaves_files_of_nobody(db: TestDatabase) {
        let case = a_stored_case(&db.store).await.id;
        let (gone, open) = (a_form(&db.store).await, a_form(&db.store).await);
        let file = kept(&db.store, a_file(Owner::Draft(gone))).await;
        kept(&db.store, a_file(Owner::Draft(open))).await;
        kept(&db.store, a_file(Owner::Case(case))).await;
        let ends = instant() + TimeDelta::days(31);
        residents::keep_draft(&db.store, open, vec![1], instant(), ends).await.expect("a longer life");
        residents::destroy_expired_drafts(&db.store, instant() + TimeDelta::days(30)).await.expect("it is thrown away");
        assert_eq!(documents::ownerless(db.store.read()).await.expect("files"), [file.id]);
        let left = documents::by_id(db.store.read(), file.id).await.expect("a read").expect("its row");
        assert_eq!(left.owner, None);
    }

    async fn a_sent_form_that_still_holds_files_is_found(db: TestDatabase) {
        let case = a_stored_case(&db.store).await.id;
        let (sent, open, empty) = (a_form(&db.store).await, a_form(&db.store).await, a_form(&db.store).await);
        for form in [sent, open] {
            kept(&db.store, a_file(Owner::Draft(form))).await;
        }
        for form in [sent, empty] {
            residents::draft_became(&db.store, form, case).await.expect("it was sent");
        }
        assert_eq!(documents::left_behind(db.store.read()).await.expect("forms"), [(sent, case)]);
    }

    async fn a_destroyed_file_keeps_its_line_and_loses_its_key(db: TestDatabase) {
        let case = a_stored_case(&db.store).await.id;
        let file = kept(&db.store, a_file(Owner::Case(case))).await;
        let other = kept(&db.store, a_file(Owner::Case(case))).await;
        let wanted = async || {
            let ids = [file.id, other.id, Uuid::new_v4()];
            let mut found = documents::wanted(db.store.read(), &ids).await.expect("ids");
            found.sort();
            found
        };
        let mut both = vec![file.id, other.id];
        both.sort();
        assert_eq!(wanted().await, both);
        documents::destroy(&db.store, file.id, instant()).await.expect("it is destroyed");
        documents::destroy(&db.store, file.id, instant() + TimeDelta::days(1)).await.expect("a second time too");
        assert_eq!(wanted().await, [other.id]);
        let left = documents::by_id(db.store.read(), file.id).await.expect("a read").expect("its row");
        assert_eq!((left.wrapped_key, left.deleted_at), (None, Some(instant())));
        let said = told(run(&db.store, "UPDATE document SET deleted_at = NULL").await);
        assert!(said.contains("document_deleted"), "{said}");
    }

    async fn the_scanner_gets_each_file_once_and_the_longest_waiting_first(db: TestDatabase) {
        let case = a_stored_case(&db.store).await.id;
        let at = |seconds| instant() + TimeDelta::seconds(seconds);
        let file = |seconds, state| DocumentRow { created_at: at(seconds), state, ..a_file(Owner::Case(case)) };
        let second = kept(&db.store, file(2, State::Waiting)).await;
        let first = kept(&db.store, file(1, State::Unchecked)).await;
        for state in [State::Clean, State::Infected] {
            kept(&db.store, file(0, state)).await;
        }
        kept(&db.store, file(60, State::Waiting)).await;
        let claim = async |now| documents::claim(&db.store, now).await.expect("a claim");
        let claimed = claim(at(3)).await.expect("a file that waits");
        assert_eq!((claimed.row.id, claimed.attempts), (first.id, 0));
        assert_eq!(claim(at(3)).await.expect("the next").row.id, second.id);
        assert!(claim(at(3)).await.is_none(), "one is in hand, one comes later");

        documents::found(&db.store, second.id, State::Infected, Some("Test"), at(4)).await.expect("an answer");
        let known = documents::by_id(db.store.read(), second.id).await.expect("a read").expect("its row");
        assert_eq!((known.state, known.finding.as_deref(), known.scanned_at), (State::Infected, Some("Test"), Some(at(4))));

        documents::nobody_answered(&db.store, &claimed, at(4)).await.expect("it goes back");
        assert!(claim(at(30)).await.is_none(), "not within the minute");
        let due: Vec<_> = [claim(at(70)).await, claim(at(70)).await].into_iter().flatten().collect();
        assert_eq!(due.iter().find(|claimed| claimed.row.id == first.id).map(|claimed| claimed.attempts), Some(1));
        assert_eq!(due.len(), 2);
        // Whoever had them in hand was killed.
        assert!(claim(at(70 + 301)).await.is_some());
    }

    async fn without_a_scanner_nothing_waits(db: TestDatabase) {
        let case = a_stored_case(&db.store).await.id;
        let file = kept(&db.store, a_file(Owner::Case(case))).await;
        assert_eq!(documents::backlog(db.store.read()).await.expect("a count"), 1);
        assert_eq!(documents::leave_unchecked(&db.store).await.expect("files"), 1);
        assert_eq!(documents::backlog(db.store.read()).await.expect("a count"), 0);
        let row = documents::by_id(db.store.read(), file.id).await.expect("a read").expect("its row");
        assert_eq!(row.state, State::Unchecked);
    }

    async fn words_that_are_not_known_are_refused(db: TestDatabase) {
        let case = a_stored_case(&db.store).await.id;
        let file = kept(&db.store, a_file(Owner::Case(case))).await;
        let draft = a_form(&db.store).await;
        for (sql, constraint) in [
            ("UPDATE document SET purpose = 'other'", "document_purpose"),
            ("UPDATE document SET state = 'unscanned'", "document_state"),
            ("UPDATE document SET size = 0", "document_size"),
            ("UPDATE document SET draft_id = (SELECT id FROM draft)", "document_owner"),
        ] {
            let said = told(run(&db.store, sql).await);
            assert!(said.contains(constraint), "{sql}: {said}");
        }
        let row = document::Entity::find_by_id(file.id).one(db.store.read()).await.expect("a read");
        assert_eq!(row.map(|row| (row.case_id, row.draft_id)), Some((Some(case), None)), "{draft}");
    }
}

async fn a_form(store: &Store) -> Uuid {
    let id = Uuid::new_v4();
    let ends = instant() + TimeDelta::days(30);
    residents::keep_draft(store, id, vec![1], instant(), ends)
        .await
        .expect("a form");
    id
}

fn a_file(owner: Owner) -> DocumentRow {
    DocumentRow {
        id: Uuid::new_v4(),
        owner: Some(owner),
        purpose: Purpose::Identity,
        wrapped_key: Some(vec![1; 73]),
        sealed: vec![2; 90],
        size: 10_485_759,
        state: State::Waiting,
        finding: None,
        once_key: None,
        created_at: instant(),
        scanned_at: None,
        deleted_at: None,
    }
}

async fn add(store: &Store, file: &DocumentRow) -> Result<(), StoreError> {
    let tx = store.begin_write().await?;
    documents::insert(&tx, file).await?;
    Ok(tx.commit().await?)
}

async fn kept(store: &Store, file: DocumentRow) -> DocumentRow {
    add(store, &file).await.expect("a file");
    file
}
