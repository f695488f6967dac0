;;; Run by emacs_test.sh in a batch Emacs with eglot. -*- lexical-binding: t -*-
;; What is expected comes from this file, never from the program.

(setq vc-handled-backends nil create-lockfiles nil make-backup-files nil project-find-functions nil
      eglot-sync-connect 10 eglot-confirm-server-initiated-edits nil enable-local-variables nil)
(set-language-environment "UTF-8")
(add-to-list 'load-path (concat (getenv "SOURCE_FOLDER") "/editors/emacs"))
(package-initialize)
(require 'ordval)
(setq ordval-command (list (getenv "ORDVAL") "lsp"))
(ordval-setup)

(defvar failures 0)
(defun check (what is-right &optional details)
  (princ (format "%s%s%s\n" (if is-right "ok    " "FAIL  ") what (if is-right "" (format ": %S" details))))
  (unless is-right (setq failures (1+ failures))))

(defun wait (condition)
  "Until CONDITION gives something, for at most ten seconds. A batch Emacs has no idle time, in which eglot would act."
  (let ((end (+ (float-time) 10)) value)
    (while (and (not (setq value (funcall condition))) (< (float-time) end))
      (accept-process-output nil 0.02))
    value))

(defun start ()
  "What eglot does before the first command in a new buffer."
  (run-hooks 'post-command-hook)
  (wait #'eglot-managed-p))

(defun tell-changes () (eglot--signal-textDocument/didChange))

(defun shown (type)
  "The words with a diagnostic of TYPE, in their order."
  (flymake-start)
  (mapcar (lambda (found) (buffer-substring-no-properties (flymake-diagnostic-beg found) (flymake-diagnostic-end found)))
          (sort (seq-filter (lambda (found) (eq (flymake-diagnostic-type found) type)) (flymake-diagnostics))
                (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b))))))

(defun check-shown (what expected &optional type)
  (setq type (or type 'eglot-warning))
  (wait (lambda () (equal (shown type) expected)))
  (check what (equal (shown type) expected) (shown type)))

(defun write-text (name &rest lines)
  (let ((path (expand-file-name name (getenv "WORK_FOLDER"))))
    (with-temp-file path (insert (string-join lines "\n") "\n"))
    path))

(defun go-to (text)
  (goto-char (point-min))
  (search-forward text)
  (goto-char (match-beginning 0)))

(defun first-action (actions)
  (let ((edit (plist-get (elt actions 0) :edit)))
    (if (>= emacs-major-version 30) (eglot--apply-workspace-edit edit 'test) (eglot--apply-workspace-edit edit))
    (tell-changes)))

(defvar rules '("termbase: lund" "language: sv" "concepts:" "  - id: invanare"
                "    preferred: {term: invånare, class: \"-n = -na\", gender: utrum}"
                "    admitted: [{term: medborgare, class: \"-n = -na\", gender: utrum}]"
                "    deprecated: [{term: kund, class: \"-en -er\", gender: utrum, severity: warning}]"))

(defun test-draft ()
  (write-text "ordval.yml" "rules: [./lund.yml]")
  (apply #'write-text "lund.yml" rules)
  (find-file (write-text "motion.md" "# Motion" "" "Åsa säger 🙂 att varje kund får svar." "" "Kundernas behov är det som styr."))
  (check "Ordval starts for Markdown" (start) major-mode)
  (check-shown "the findings are shown" '("kund" "Kundernas"))
  (go-to "kund")
  (let ((hover (format "%s" (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams)))))
    (check "hover tells the preferred word" (string-match-p "invånare" hover) hover))
  (first-action (eglot-code-actions (point) (point) "quickfix"))
  (check "a quick fix replaces the word" (string-match-p "varje invånare får" (buffer-string)) (buffer-string))
  (check-shown "its finding is gone" '("Kundernas"))
  (goto-char (point-max))
  (insert "Varje kund fick svar.\n")
  (tell-changes)
  (check-shown "an edit shows a new finding" '("Kundernas" "kund"))
  (go-to "Kundernas")
  (eglot-rename "medborgare")
  (tell-changes)
  (check "rename replaces each form" (string-match-p "Medborgarnas behov[^¤]*Varje medborgare fick svar" (buffer-string))
         (buffer-string))
  (check-shown "and leaves no finding" nil)
  (goto-char (point-max))
  (insert "Kunden får svar.\n")
  (tell-changes)
  (check-shown "a finding to be fixed" '("Kunden"))
  (ordval-fix-all)
  (tell-changes)
  (check "ordval-fix-all replaces it" (string-match-p "^Invånaren får svar" (buffer-string)) (buffer-string))
  (save-buffer))

(defun test-rule-files ()
  (let ((draft (current-buffer)) (has-yaml (or (fboundp 'yaml-mode) (require 'yaml-mode nil t))))
    (find-file (expand-file-name "lund.yml" (getenv "WORK_FOLDER")))
    (if (not has-yaml)
        (princ "skipped: mistakes in rule files, because yaml-mode is not installed (Debian's package: elpa-yaml-mode)\n")
      (check "Ordval starts for a pack" (start) major-mode)
      (go-to "preferred")
      (delete-char 1)
      (tell-changes)
      (check-shown "a mistake in a pack is shown where it is" '("referred") 'eglot-error)
      (insert "p")
      (tell-changes)
      (check-shown "and goes when it is corrected" nil 'eglot-error))
    (go-to "kund")
    (delete-char 4)
    (insert "svar")
    (when has-yaml (tell-changes))
    (save-buffer)
    (set-buffer draft)
    (check-shown "a draft follows when the pack is written" '("svar" "svar" "svar"))
    (when has-yaml
      (find-file (write-text "annat.yml" "namn: Lund"))
      (run-hooks 'post-command-hook)
      (check "other YAML is left alone" (not (equal (caar eglot-server-programs) ordval--yaml-modes)) eglot-server-programs))))

(princ (format "Emacs %s\n" emacs-version))
(condition-case failure
    (progn (test-draft) (test-rule-files))
  (error (check "the test runs to its end" nil failure)))
(dolist (buffer (buffer-list)) (with-current-buffer buffer (set-buffer-modified-p nil)))
(kill-emacs (if (= failures 0) 0 1))
