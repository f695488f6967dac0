;;; ordval.el --- The right words in Swedish policy texts -*- lexical-binding: t -*-

;; Package-Requires: ((emacs "28.1") (eglot "1.9"))
;; SPDX-License-Identifier: Apache-2.0

;;; Commentary:

;; Starts the language server Ordval through eglot in Markdown, in plain text and in Ordval's rule files:
;;
;;     (add-to-list 'load-path "/path/to/ordval/editors/emacs")
;;     (require 'ordval)
;;     (ordval-setup)

;;; Code:

(unless (require 'eglot nil t)          ; part of Emacs from 29, a package before
  (package-initialize)
  (require 'eglot))

(defgroup ordval nil "The right words in Swedish policy texts." :group 'text)

(defcustom ordval-command '("ordval" "lsp")
  "The program and its arguments."
  :type '(repeat string))

(defconst ordval--yaml-modes '(yaml-mode yaml-ts-mode))

(defun ordval--rule-file-p ()
  "Non-nil in `ordval.yml' and in packs, which other YAML is not."
  (or (equal (file-name-nondirectory buffer-file-name) "ordval.yml")
      (save-excursion
        (save-restriction
          (widen)
          (goto-char (point-min))
          (re-search-forward "^termbase:" nil t)))))

(defun ordval--draft-p ()
  "Non-nil in drafts; many other modes build on `text-mode'."
  (or (eq major-mode 'text-mode)
      (derived-mode-p 'markdown-mode)
      (string-match-p "\\.\\(md\\|markdown\\|mdown\\|txt\\|text\\)\\'" buffer-file-name)))

(defun ordval--start ()
  "Start Ordval where it has something to do."
  (when buffer-file-name
    (cond ((memq major-mode ordval--yaml-modes)
           (when (ordval--rule-file-p)
             ;; Other YAML keeps the server that it has.
             (setq-local eglot-server-programs (cons (cons ordval--yaml-modes ordval-command) eglot-server-programs))
             (eglot-ensure)))
          ((ordval--draft-p) (eglot-ensure)))))

;;;###autoload
(defun ordval-setup ()
  "Start Ordval from now on in drafts and rule files."
  (add-to-list 'eglot-server-programs
               (cons '((markdown-mode :language-id "markdown") (text-mode :language-id "plaintext")) ordval-command))
  (dolist (hook '(text-mode-hook yaml-mode-hook yaml-ts-mode-hook))
    (add-hook hook #'ordval--start)))

(defun ordval-fix-all ()
  "Replace every word that can safely be replaced."
  (interactive)
  (eglot-code-actions (point-min) (point-max) "source.fixAll.ordval" t))

(provide 'ordval)
;;; ordval.el ends here
