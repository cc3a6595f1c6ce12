# Adding files: what can be wrong with one, and where it stands.

upload-none-selected = Select a file
upload-wrong-type = The selected file must be a PDF, JPG, PNG, HEIC or DOCX
upload-too-large = The selected file must be smaller than 10MB
upload-empty = The selected file is empty
upload-virus = The selected file contains a virus
upload-password = The selected file is password protected
upload-failed = The selected file could not be uploaded – try again
upload-too-many = You can only select up to 10 files

upload-state-waiting = Being checked
upload-state-added = Added
upload-state-infected = Contains a virus
