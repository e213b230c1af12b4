<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActAside</name>
    <message numerus="yes">
        <source>%n put off</source>
        <translation>
            <numerusform>%n aufgeschoben</numerusform>
            <numerusform>%n aufgeschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>Must be done before the close.</source>
        <translation>Muss vor dem Schließen erledigt sein.</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Telefonkonferenz</translation>
    </message>
</context>
<context>
    <name>ActPage</name>
    <message>
        <source>A note for the report</source>
        <translation>Eine Notiz für den Bericht</translation>
    </message>
    <message>
        <source>On the console</source>
        <translation>In der Konsole</translation>
    </message>
    <message>
        <source>By command line</source>
        <translation>Per Befehlszeile</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>It failed</source>
        <translation>Misslungen</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>Ohne weiter</translation>
    </message>
    <message>
        <source>Hand off</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <source>QR hand-off</source>
        <translation>QR-Übergabe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Notiz behalten</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Swap roles</source>
        <translation>Rollen tauschen</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>Aufnehmen</translation>
    </message>
</context>
<context>
    <name>AgainPart</name>
    <message>
        <source>The same passphrase again</source>
        <translation>Dieselbe Passphrase noch einmal</translation>
    </message>
    <message>
        <source>{0}, type your passphrase again</source>
        <translation>{0}, bitte die Passphrase noch einmal tippen</translation>
    </message>
    <message>
        <source>As it will be typed one day at night. Capitals and spaces count.</source>
        <translation>So, wie sie eines Nachts getippt wird. Großschreibung und Leerzeichen zählen.</translation>
    </message>
    <message>
        <source>Card and passphrase become one …</source>
        <translation>Karte und Passphrase werden eins …</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Eine andere wählen</translation>
    </message>
</context>
<context>
    <name>AgeLine</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{0} in all, the oldest {1} days, each by its own limit</source>
        <translation>{0} insgesamt, älteste {1} Tage, jede mit eigener Grenze</translation>
    </message>
    <message>
        <source>{0} in all, the oldest {1} days, limit {2}</source>
        <translation>{0} insgesamt, die ältesten {1} Tage, Grenze {2}</translation>
    </message>
    <message>
        <source>{0}; {1} to rotate</source>
        <translation>{0}; {1} zu erneuern</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Stand down</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>They know</source>
        <translation>Sie wissen es</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>Es stimmt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>confirms</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
</context>
<context>
    <name>Asks</name>
    <message>
        <source>Leave here, and stand down?</source>
        <translation>Hier abbrechen und den Einsatz beenden?</translation>
    </message>
    <message>
        <source>Nothing can be shown from then on: to show more, the custodians open the kit again. What was shown stays on the rotation list.</source>
        <translation>Danach kann nichts mehr angezeigt werden: Um mehr anzuzeigen, öffnen die Treuhänder das Kit erneut. Was angezeigt wurde, bleibt auf der Erneuerungsliste.</translation>
    </message>
    <message>
        <source>Leave and stand down</source>
        <translation>Abbrechen und beenden</translation>
    </message>
    <message>
        <source>Go on before the time is over?</source>
        <translation>Vor Ablauf der Zeit weitermachen?</translation>
    </message>
    <message>
        <source>{0} are left. What you wait for may not have happened yet.</source>
        <translation>Es bleiben noch {0}. Worauf Sie warten, ist vielleicht noch nicht geschehen.</translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation>Trotzdem weiter</translation>
    </message>
    <message>
        <source>Go on without showing it?</source>
        <translation>Weitermachen, ohne es anzuzeigen?</translation>
    </message>
    <message>
        <source>This step shows something from the kit, and nobody has seen it yet.</source>
        <translation>Dieser Schritt zeigt etwas aus dem Kit, und noch hat es niemand gesehen.</translation>
    </message>
    <message>
        <source>Which one do you take up now?</source>
        <translation>Welchen Schritt nehmen Sie jetzt auf?</translation>
    </message>
    <message>
        <source>This is another failure</source>
        <translation>Dies ist eine andere Ausfallart</translation>
    </message>
    <message>
        <source>Sign out first, wherever you are signed in as an emergency user.</source>
        <translation>Melden Sie sich zuerst überall ab, wo Sie als Notfallbenutzer angemeldet sind.</translation>
    </message>
    <message>
        <source>Stand this opening down.</source>
        <translation>Beenden Sie diese Öffnung.</translation>
    </message>
    <message>
        <source>Then declare that one.</source>
        <translation>Rufen Sie dann jene Ausfallart aus.</translation>
    </message>
    <message>
        <source>The playbook is at its end</source>
        <translation>Das Playbook ist zu Ende</translation>
    </message>
    <message>
        <source>Back to the step</source>
        <translation>Zurück zum Schritt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Take the last answer back</source>
        <translation>Letzte Antwort zurücknehmen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Stand this opening down</source>
        <translation>Diese Öffnung beenden</translation>
    </message>
    <message>
        <source>Stand down</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>BeginPage</name>
    <message>
        <source>Passphrase of the draft</source>
        <translation>Passphrase des Entwurfs</translation>
    </message>
    <message>
        <source>Type the passphrase that was chosen when the ceremony began. Whoever is done stays done.</source>
        <translation>Tippen Sie die Passphrase, die zu Beginn der Zeremonie gewählt wurde. Wer fertig ist, bleibt fertig.</translation>
    </message>
    <message>
        <source>Open the ceremony</source>
        <translation>Zeremonie öffnen</translation>
    </message>
    <message>
        <source>The draft lies beside kit.toml until the kit is sealed. Its passphrase keeps it closed.</source>
        <translation>Der Entwurf liegt neben kit.toml, bis das Kit versiegelt ist. Seine Passphrase hält ihn geschlossen.</translation>
    </message>
    <message>
        <source>Choose a passphrase for the ceremony</source>
        <translation>Passphrase für die Zeremonie wählen</translation>
    </message>
    <message>
        <source>Deriving the key …</source>
        <translation>Der Schlüssel wird abgeleitet …</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>{0} MiB, {1} times</source>
        <translation>{0} MiB, {1}-mal</translation>
    </message>
    <message>
        <source>Custodians who enrol</source>
        <translation>Treuhänder, die sich anmelden</translation>
    </message>
    <message>
        <source>Signing keys that are made</source>
        <translation>Zeichenschlüssel, die entstehen</translation>
    </message>
    <message>
        <source>Groups that are sealed</source>
        <translation>Gruppen, für die versiegelt wird</translation>
    </message>
    <message>
        <source>Phone codes are good for</source>
        <translation>Telefoncodes gelten</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Each guess costs</source>
        <translation>Jeder Rateversuch kostet</translation>
    </message>
    <message>
        <source>Each custodian waits for this computer</source>
        <translation>So lange wartet jeder auf diesen Computer</translation>
    </message>
    <message>
        <source>Sealing takes on it</source>
        <translation>Das Versiegeln dauert darauf</translation>
    </message>
    <message>
        <source>What is coming</source>
        <translation>Was bevorsteht</translation>
    </message>
    <message>
        <source>being measured</source>
        <translation>wird gemessen</translation>
    </message>
</context>
<context>
    <name>Calls</name>
    <message>
        <source>Time for an answer</source>
        <translation>Zeit für eine Antwort</translation>
    </message>
    <message>
        <source>To call now</source>
        <translation>Jetzt anrufen</translation>
    </message>
    <message>
        <source>then {0}</source>
        <translation>dann {0}</translation>
    </message>
    <message>
        <source>then nobody is left</source>
        <translation>dann ist niemand mehr übrig</translation>
    </message>
    <message>
        <source>Goes up to the next in</source>
        <translation>Weiter zum Nächsten in</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>now call {0}</source>
        <translation>jetzt {0} anrufen</translation>
    </message>
    <message>
        <source>called {0}</source>
        <translation>angerufen {0}</translation>
    </message>
</context>
<context>
    <name>CardFiles</name>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.webp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.bmp *.gif *.webp)</translation>
    </message>
    <message>
        <source>Picture of the QR</source>
        <translation>Bild des QR-Codes</translation>
    </message>
    <message>
        <source>File on a stick</source>
        <translation>Datei vom Stick</translation>
    </message>
    <message>
        <source>Card files (*)</source>
        <translation>Kartendateien (*)</translation>
    </message>
</context>
<context>
    <name>CardPart</name>
    <message>
        <source>{0}, write these words on your card</source>
        <translation>{0}, bitte diese Wörter auf die Karte schreiben</translation>
    </message>
    <message>
        <source>Nobody else looks at the screen. The words are shown here, and then never again.</source>
        <translation>Niemand sonst schaut auf den Bildschirm. Die Wörter stehen hier und danach nie wieder.</translation>
    </message>
    <message>
        <source>Print the card of {0}</source>
        <translation>Karte von {0} drucken</translation>
    </message>
    <message>
        <source>Card of {0}, number {1}, generation {2}</source>
        <translation>Karte von {0}, Nummer {1}, Generation {2}</translation>
    </message>
    <message>
        <source>It is on paper</source>
        <translation>Sie steht auf Papier</translation>
    </message>
</context>
<context>
    <name>CardStage</name>
    <message>
        <source>type word {0} again</source>
        <translation>bitte Wort {0} noch einmal</translation>
    </message>
    <message>
        <source>type the next word</source>
        <translation>das nächste Wort, bitte</translation>
    </message>
    <message>
        <source>type the first word of a card</source>
        <translation>das erste Wort einer Karte, bitte</translation>
    </message>
    <message>
        <source>Take the word</source>
        <translation>Wort nehmen</translation>
    </message>
    <message>
        <source>Backspace in the empty field takes the last word back.</source>
        <translation>Rücktaste im leeren Feld nimmt das letzte Wort zurück.</translation>
    </message>
</context>
<context>
    <name>CardWays</name>
    <message>
        <source>Card by</source>
        <translation>Karte per</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>{0} words, numbered</source>
        <translation>{0} Wörter, nummeriert</translation>
    </message>
</context>
<context>
    <name>CeremonyPeople</name>
    <message>
        <source>Signing keys</source>
        <translation>Zeichenschlüssel</translation>
    </message>
    <message>
        <source>Custodians, {0} of {1} done</source>
        <translation>Treuhänder, {0} von {1} fertig</translation>
    </message>
    <message>
        <source>at the table</source>
        <translation>am Tisch</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>to do; an older card counts for nothing</source>
        <translation>offen; eine ältere Karte gilt nicht</translation>
    </message>
</context>
<context>
    <name>ChangePage</name>
    <message>
        <source>Days from today</source>
        <translation>Tage ab heute</translation>
    </message>
    <message>
        <source>What kit.toml asks for and the kit does not have is chosen. Nothing is opened yet.</source>
        <translation>Gewählt ist, was kit.toml verlangt und das Kit nicht hat. Noch wird nichts geöffnet.</translation>
    </message>
    <message>
        <source>What shall change?</source>
        <translation>Was soll sich ändern?</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>two security keys</source>
        <translation>zwei Sicherheitsschlüssel</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bleibt</translation>
    </message>
    <message>
        <source>new card, passphrase, {0}, cold code</source>
        <translation>neu: Karte, Passphrase, {0}, Umschlagcode</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Neue Karte</translation>
    </message>
    <message>
        <source>the card opens nothing any more</source>
        <translation>die Karte öffnet nichts mehr</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Scheidet aus</translation>
    </message>
    <message>
        <source>new in kit.toml: card, passphrase, {0}</source>
        <translation>neu in kit.toml: Karte, Passphrase, {0}</translation>
    </message>
    <message>
        <source>Joins</source>
        <translation>Kommt dazu</translation>
    </message>
    <message>
        <source>stands in kit.toml, and does not join</source>
        <translation>steht in kit.toml und kommt nicht dazu</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Bleibt weg</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Ändert sich</translation>
    </message>
    <message>
        <source>as kit.toml has them: {0}</source>
        <translation>wie in kit.toml: {0}</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Signers</source>
        <translation>Inhaltszeichner</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>new, from today on; every phone is enrolled anew</source>
        <translation>neu, ab heute; jedes Telefon wird neu angemeldet</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>every phone is enrolled anew; the cards stay</source>
        <translation>jedes Telefon wird neu angemeldet; die Karten bleiben</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>new, since somebody is dropped: all is sealed again</source>
        <translation>neu, weil jemand ausscheidet: alles wird neu versiegelt</translation>
    </message>
    <message>
        <source>new, on suspicion: all is sealed again</source>
        <translation>neu, bei Verdacht: alles wird neu versiegelt</translation>
    </message>
    <message>
        <source>{0} revoked</source>
        <translation>{0} widerrufen</translation>
    </message>
    <message>
        <source>{0} named</source>
        <translation>{0} neu benannt</translation>
    </message>
    <message numerus="yes">
        <source>%n must sign</source>
        <translation>
            <numerusform>%n muss unterzeichnen</numerusform>
            <numerusform>%n müssen unterzeichnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The kit has %n days.</source>
        <translation>
            <numerusform>Das Kit hat %n Tag.</numerusform>
            <numerusform>Das Kit hat %n Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Measuring what it takes on this computer …</source>
        <translation>Wie lange es hier dauert, wird gemessen …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>What this means</source>
        <translation>Was das bedeutet</translation>
    </message>
    <message>
        <source>Choose what changes</source>
        <translation>Wählen, was sich ändert</translation>
    </message>
</context>
<context>
    <name>ChangeRows</name>
    <message>
        <source>Who may open, which only a ceremony changes</source>
        <translation>Wer öffnen darf: das ändert nur eine Zeremonie</translation>
    </message>
    <message>
        <source>What it says and holds</source>
        <translation>Was es sagt und enthält</translation>
    </message>
    <message>
        <source>{0} more: keyturn diff</source>
        <translation>{0} weitere: keyturn diff</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Confirm together, {0} of {1}</source>
        <translation>Gemeinsam prüfen, {0} von {1}</translation>
    </message>
    <message>
        <source>one answer against it leads elsewhere</source>
        <translation>eine Antwort dagegen führt woandershin</translation>
    </message>
    <message>
        <source>then</source>
        <translation>dann</translation>
    </message>
    <message>
        <source>next</source>
        <translation>als Nächstes</translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>What is broken?</source>
        <translation>Was ist ausgefallen?</translation>
    </message>
    <message>
        <source>Press the number of the playbook that fits best.</source>
        <translation>Drücken Sie die Nummer des Playbooks, das am besten passt.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>What do you see?</source>
        <translation>Was sehen Sie?</translation>
    </message>
    <message>
        <source>Question {0} of {1}</source>
        <translation>Frage {0} von {1}</translation>
    </message>
    <message>
        <source>Choose a playbook</source>
        <translation>Playbook auswählen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>Wer es ist</translation>
    </message>
    <message>
        <source>Who is here</source>
        <translation>Wer hier ist</translation>
    </message>
    <message>
        <source>You answered</source>
        <translation>Ihre Antwort</translation>
    </message>
    <message>
        <source>Not sure yet?</source>
        <translation>Noch nicht sicher?</translation>
    </message>
    <message>
        <source>Choose the nearest. You can change it later; what you answered is kept.</source>
        <translation>Wählen Sie das nächstliegende. Sie können es später ändern; Ihre Antworten bleiben erhalten.</translation>
    </message>
</context>
<context>
    <name>ClockStage</name>
    <message>
        <source>Date and time on the phone</source>
        <translation>Datum und Uhrzeit auf dem Telefon</translation>
    </message>
    <message>
        <source>So this computer has it. Change it to what the phone shows; its end is the offset from UTC.</source>
        <translation>So geht dieser Rechner. Ändern Sie es auf das, was das Telefon zeigt; am Ende steht der Abstand zu UTC.</translation>
    </message>
    <message>
        <source>Phone dead, lost?</source>
        <translation>Telefon leer, verloren?</translation>
    </message>
    <message>
        <source>look at your phone&apos;s clock</source>
        <translation>bitte die Telefonuhr ansehen</translation>
    </message>
    <message>
        <source>It shows this</source>
        <translation>So zeigt es das</translation>
    </message>
    <message>
        <source>Cold code</source>
        <translation>Umschlagcode</translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message>
        <source>The emergency is over</source>
        <translation>Der Notfall ist vorbei</translation>
    </message>
    <message>
        <source>Read the eight words to somebody elsewhere</source>
        <translation>Lesen Sie die acht Wörter jemandem an einem anderen Ort vor</translation>
    </message>
    <message numerus="yes">
        <source>Witness words of the log, %Ln lines</source>
        <translation>
            <numerusform>Zeugenwörter des Protokolls, %Ln Zeile</numerusform>
            <numerusform>Zeugenwörter des Protokolls, %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>They write them down outside this room. The words prove later that the log was not changed.</source>
        <translation>Diese Person schreibt sie außerhalb dieses Raums auf. Die Wörter beweisen später, dass das Protokoll nicht verändert wurde.</translation>
    </message>
    <message>
        <source>rotate</source>
        <translation>erneuern</translation>
    </message>
    <message>
        <source>The report is not saved. S saves it; close the window again to go without it.</source>
        <translation>Der Bericht ist nicht gespeichert. S speichert ihn; schließen Sie das Fenster noch einmal, um ohne ihn zu gehen.</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>Wer informiert wurde</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Home, once the report is saved</source>
        <translation>Start, sobald der Bericht gespeichert ist</translation>
    </message>
    <message>
        <source>Home without the report</source>
        <translation>Start ohne den Bericht</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>They read them back</source>
        <translation>Sie wurden zurückgelesen</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Zurückgelesen</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Sign-in code for AWS of {0}</source>
        <translation>Anmeldecode für AWS von {0}</translation>
    </message>
    <message>
        <source>then</source>
        <translation>dann</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Gültig noch</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>Sign-in code {0}, good for {1} s, then {2}</source>
        <translation>Anmeldecode {0}, noch {1} s gültig, dann {2}</translation>
    </message>
</context>
<context>
    <name>CodesStage</name>
    <message>
        <source>Phone dead, lost?</source>
        <translation>Telefon leer, verloren?</translation>
    </message>
    <message>
        <source>type the phone&apos;s next code</source>
        <translation>den nächsten Code, bitte</translation>
    </message>
    <message>
        <source>type the code on your phone</source>
        <translation>den Code Ihres Telefons, bitte</translation>
    </message>
    <message>
        <source>Cold code</source>
        <translation>Umschlagcode</translation>
    </message>
    <message>
        <source>Code {0} of {1}</source>
        <translation>Code {0} von {1}</translation>
    </message>
    <message>
        <source>Code {0}</source>
        <translation>Code {0}</translation>
    </message>
    <message>
        <source>Open with this code</source>
        <translation>Mit diesem Code öffnen</translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation>Sechs Ziffern</translation>
    </message>
    <message>
        <source>The last code: compare it, then press Enter.</source>
        <translation>Der letzte Code: vergleichen, dann Enter drücken.</translation>
    </message>
    <message>
        <source>No Enter needed. Backspace undoes it.</source>
        <translation>Ohne Enter. Die Rücktaste nimmt ihn zurück.</translation>
    </message>
    <message>
        <source>six digits</source>
        <translation>sechs Ziffern</translation>
    </message>
    <message>
        <source>until the phone changes. Then type its new code.</source>
        <translation>bis das Telefon wechselt. Tippen Sie dann den neuen Code.</translation>
    </message>
    <message>
        <source>until the phone changes. Type what it shows now.</source>
        <translation>bis das Telefon wechselt. Tippen Sie, was es jetzt zeigt.</translation>
    </message>
    <message>
        <source>Counted by the phone&apos;s clock: {0} min from this computer&apos;s.</source>
        <translation>Gerechnet nach der Uhr des Telefons: {0} min neben der dieses Rechners.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>In the app it is called</source>
        <translation>In der App heißt er</translation>
    </message>
</context>
<context>
    <name>ColdDigitsStage</name>
    <message>
        <source>Cold code, {0} digits</source>
        <translation>Umschlagcode, {0} Ziffern</translation>
    </message>
    <message>
        <source>It is in the sealed envelope of its own.</source>
        <translation>Er liegt in seinem eigenen versiegelten Umschlag.</translation>
    </message>
    <message>
        <source>Phone found?</source>
        <translation>Telefon gefunden?</translation>
    </message>
    <message>
        <source>Take the code</source>
        <translation>Code nehmen</translation>
    </message>
    <message>
        <source>Phone codes</source>
        <translation>Telefoncodes</translation>
    </message>
</context>
<context>
    <name>ColdPart</name>
    <message>
        <source>{0}, write your cold code down</source>
        <translation>{0}, bitte den Umschlagcode aufschreiben</translation>
    </message>
    <message>
        <source>For the day on which the second factor is lost. On a paper of its own, in a sealed envelope.</source>
        <translation>Für den Tag, an dem der zweite Faktor fehlt. Auf ein eigenes Papier, in einen versiegelten Umschlag.</translation>
    </message>
    <message>
        <source>Print the cold code of {0}</source>
        <translation>Umschlagcode von {0} drucken</translation>
    </message>
    <message>
        <source>Cold code of {0}</source>
        <translation>Umschlagcode von {0}</translation>
    </message>
    <message>
        <source>The envelope never lies where the card lies.</source>
        <translation>Der Umschlag liegt nie dort, wo die Karte liegt.</translation>
    </message>
    <message>
        <source>It is in its envelope</source>
        <translation>Er ist im Umschlag</translation>
    </message>
</context>
<context>
    <name>ColdWordsStage</name>
    <message>
        <source>Key found?</source>
        <translation>Schlüssel gefunden?</translation>
    </message>
    <message>
        <source>Take the word</source>
        <translation>Wort nehmen</translation>
    </message>
    <message>
        <source>Security key</source>
        <translation>Sicherheitsschlüssel</translation>
    </message>
</context>
<context>
    <name>Company</name>
    <message>
        <source>Another person</source>
        <translation>Weitere Person</translation>
    </message>
    <message>
        <source>{0} of {1} in</source>
        <translation>{0} von {1} fertig</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Nicht hier</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>nicht hier</translation>
    </message>
    <message>
        <source>Any {0} of {1}</source>
        <translation>Beliebige {0} von {1}</translation>
    </message>
    <message>
        <source>card, word {0} of {1}</source>
        <translation>Karte, Wort {0} von {1}</translation>
    </message>
    <message>
        <source>card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>in</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>passphrase being tried</source>
        <translation>Passphrase wird geprüft</translation>
    </message>
    <message>
        <source>code {0} of {1}</source>
        <translation>Code {0} von {1}</translation>
    </message>
    <message>
        <source>second factor</source>
        <translation>zweiter Faktor</translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message>
        <source>Who else looked</source>
        <translation>Wer noch nachgesehen hat</translation>
    </message>
    <message>
        <source>{0} · takes {1}</source>
        <translation>{0} · braucht {1}</translation>
    </message>
    <message>
        <source>It cannot be tried</source>
        <translation>Nicht prüfbar</translation>
    </message>
    <message>
        <source>Somebody else looks and answers:</source>
        <translation>Eine weitere Person sieht nach und antwortet:</translation>
    </message>
    <message>
        <source>{0} looks and answers</source>
        <translation>{0} sieht nach und antwortet</translation>
    </message>
    <message>
        <source>{0} looked</source>
        <translation>{0} hat nachgesehen</translation>
    </message>
    <message>
        <source>Go on with {0}</source>
        <translation>Weiter mit {0}</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>Neu auswählen</translation>
    </message>
    <message>
        <source>A slip: answer again</source>
        <translation>Versehen: neu antworten</translation>
    </message>
    <message>
        <source>Declare all the same</source>
        <translation>Trotzdem ausrufen</translation>
    </message>
    <message>
        <source>Reachable now</source>
        <translation>Jetzt erreichbar</translation>
    </message>
    <message>
        <source>I told them</source>
        <translation>Ist informiert</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Nächster Anruf</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Comes</source>
        <translation>Kommt</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Informiert</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Nicht informiert</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Woandershin</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Nächstes Feld</translation>
    </message>
</context>
<context>
    <name>Consequence</name>
    <message numerus="yes">
        <source>%n enrol</source>
        <translation>
            <numerusform>%n Person meldet sich an</numerusform>
            <numerusform>%n Personen melden sich an</numerusform>
        </translation>
    </message>
    <message>
        <source>new card and all that goes with it</source>
        <translation>neue Karte und alles dazu</translation>
    </message>
    <message>
        <source>new phone</source>
        <translation>neues Telefon</translation>
    </message>
    <message>
        <source>Every credential is sealed again under new keys.</source>
        <translation>Alle Zugangsdaten werden unter neuen Schlüsseln neu versiegelt.</translation>
    </message>
</context>
<context>
    <name>CopiesPage</name>
    <message>
        <source>The sealed kit is revision {0} of epoch {1}. A copy counts when it was read back.</source>
        <translation>Das versiegelte Kit ist Revision {0} der Epoche {1}. Eine Kopie zählt, wenn sie zurückgelesen wurde.</translation>
    </message>
    <message>
        <source>Copies of the kit</source>
        <translation>Kopien des Kits</translation>
    </message>
    <message>
        <source>Another copy</source>
        <translation>Weitere Kopie</translation>
    </message>
    <message>
        <source>No copy is registered yet, and kit.toml wants none.</source>
        <translation>Noch ist keine Kopie verzeichnet, und kit.toml verlangt keine.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>{0} is forgotten. Destroy what may still lie there.</source>
        <translation>{0} ist vergessen. Vernichten Sie, was dort noch liegen mag.</translation>
    </message>
    <message>
        <source>{0}: epoch {1}, revision {2} was written, read back and verified.</source>
        <translation>{0}: Epoche {1}, Revision {2} wurde geschrieben, zurückgelesen und geprüft.</translation>
    </message>
    <message>
        <source>{0}: epoch {1}, revision {2} was there already, and was read back whole.</source>
        <translation>{0}: Epoche {1}, Revision {2} war schon da und wurde unversehrt zurückgelesen.</translation>
    </message>
    <message>
        <source>{0}: epoch {1}, revision {2} is whole.</source>
        <translation>{0}: Epoche {1}, Revision {2} ist unversehrt.</translation>
    </message>
    <message>
        <source>It lies on the same disk as the kit: is the stick mounted there?</source>
        <translation>Sie liegt auf demselben Datenträger wie das Kit: Ist der Stick dort eingebunden?</translation>
    </message>
</context>
<context>
    <name>CopiesTable</name>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>CopyPage</name>
    <message>
        <source>Folder, or where the stick is mounted</source>
        <translation>Ordner, oder wo der Stick eingebunden ist</translation>
    </message>
    <message>
        <source>Name of the copy; else that of the folder</source>
        <translation>Name der Kopie; sonst der des Ordners</translation>
    </message>
    <message>
        <source>Where it will lie</source>
        <translation>Wo sie liegen wird</translation>
    </message>
    <message>
        <source>Who keeps it</source>
        <translation>Wer sie verwahrt</translation>
    </message>
    <message>
        <source>On a stick or another disk that will lie in another place than the kit.</source>
        <translation>Auf einem Stick oder Datenträger, der an einem anderen Ort liegen wird als das Kit.</translation>
    </message>
    <message>
        <source>Another copy</source>
        <translation>Weitere Kopie</translation>
    </message>
    <message>
        <source>The copy {0}</source>
        <translation>Die Kopie {0}</translation>
    </message>
    <message>
        <source>Next mounted stick</source>
        <translation>Nächster eingebundener Stick</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>Stick</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner auswählen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>recover.py beside it: yes</source>
        <translation>recover.py daneben: ja</translation>
    </message>
    <message>
        <source>recover.py beside it: no</source>
        <translation>recover.py daneben: nein</translation>
    </message>
    <message>
        <source>recover.py</source>
        <translation>recover.py</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Copy the kit there</source>
        <translation>Kit dorthin kopieren</translation>
    </message>
    <message>
        <source>Read what is there</source>
        <translation>Lesen, was dort ist</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Reading the kit, whether it is whole</source>
        <translation>Das Kit wird gelesen und geprüft</translation>
    </message>
    <message>
        <source>Writing it</source>
        <translation>Die Kopie wird geschrieben</translation>
    </message>
    <message>
        <source>Waiting for the stick to take it all</source>
        <translation>Warten, bis der Stick alles aufgenommen hat</translation>
    </message>
    <message>
        <source>Reading it back, and checking every signature</source>
        <translation>Sie wird zurückgelesen, und jede Signatur geprüft</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Forget the copy {0}?</source>
        <translation>Die Kopie {0} vergessen?</translation>
    </message>
    <message>
        <source>It is left out of the list of copies. Nothing is erased where it lies.</source>
        <translation>Sie steht nicht mehr im Verzeichnis der Kopien. Wo sie liegt, wird nichts gelöscht.</translation>
    </message>
    <message>
        <source>Destroy what may still lie there: cards of its epoch open it.</source>
        <translation>Vernichten Sie, was dort noch liegen mag: Karten ihrer Epoche öffnen es.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
</context>
<context>
    <name>CopyWords</name>
    <message>
        <source>Current</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Behind: replace it</source>
        <translation>Veraltet: bitte ersetzen</translation>
    </message>
    <message>
        <source>Of a former epoch: destroy it, old cards open it</source>
        <translation>Aus einer früheren Epoche: vernichten, alte Karten öffnen sie</translation>
    </message>
    <message>
        <source>Newer than this kit</source>
        <translation>Neuer als dieses Kit</translation>
    </message>
    <message>
        <source>Never made</source>
        <translation>Nie angelegt</translation>
    </message>
    <message>
        <source>epoch {0}, revision {1}</source>
        <translation>Epoche {0}, Revision {1}</translation>
    </message>
    <message>
        <source>place not written down</source>
        <translation>Ort nicht festgehalten</translation>
    </message>
    <message>
        <source>written {0}</source>
        <translation>geschrieben {0}</translation>
    </message>
    <message>
        <source>read {0}: read it again</source>
        <translation>gelesen {0}: bitte neu lesen</translation>
    </message>
    <message>
        <source>read {0}</source>
        <translation>gelesen {0}</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>CountersignPage</name>
    <message>
        <source>Reading the draft</source>
        <translation>Der Entwurf wird gelesen</translation>
    </message>
    <message>
        <source>The draft cannot be signed</source>
        <translation>Der Entwurf kann nicht unterzeichnet werden</translation>
    </message>
    <message>
        <source>Revision {0} waits: what it changes</source>
        <translation>Revision {0} wartet: was sie ändert</translation>
    </message>
    <message>
        <source>Nobody has signed it yet. Read it before you sign it.</source>
        <translation>Noch niemand hat unterzeichnet. Lesen Sie es, bevor Sie unterzeichnen.</translation>
    </message>
    <message>
        <source>Signed by {0}. Read it before you sign it, too.</source>
        <translation>Unterzeichnet von {0}. Lesen Sie es, bevor auch Sie unterzeichnen.</translation>
    </message>
    <message>
        <source>It is the kit&apos;s first revision: there is none to compare it with.</source>
        <translation>Es ist die erste Revision des Kits: Es gibt keine, mit der sie sich vergleichen ließe.</translation>
    </message>
    <message>
        <source>The kit that it follows is not here: what it changes cannot be told.</source>
        <translation>Das Kit, dem sie folgt, ist nicht hier: Was sie ändert, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>Values, and the steps of playbooks, are sealed: they cannot be seen here.</source>
        <translation>Werte und die Schritte der Playbooks sind versiegelt: Hier sind sie nicht zu sehen.</translation>
    </message>
    <message>
        <source>{0}, sign revision {1}</source>
        <translation>{0}, unterzeichnen Sie Revision {1}</translation>
    </message>
    <message>
        <source>{0} of {1} signatures</source>
        <translation>{0} von {1} Unterschriften</translation>
    </message>
</context>
<context>
    <name>CredentialForm</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
</context>
<context>
    <name>CredentialGlyphs</name>
    <message>
        <source>password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>{0}, nothing to show</source>
        <translation>{0}, nichts anzuzeigen</translation>
    </message>
    <message>
        <source>{0}, hidden</source>
        <translation>{0}, verborgen</translation>
    </message>
    <message numerus="yes">
        <source>%n signs</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, {1} in {2}</source>
        <translation>{0}, {1} in {2}</translation>
    </message>
    <message>
        <source>{0}; group {1} is being read</source>
        <translation>{0}; Gruppe {1} wird vorgelesen</translation>
    </message>
</context>
<context>
    <name>CredentialPage</name>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>What kind of credential is it?</source>
        <translation>Welche Art von Zugangsdaten ist es?</translation>
    </message>
    <message>
        <source>The kind says which fields there are.</source>
        <translation>Die Art bestimmt, welche Felder es gibt.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Whoever opens the kit for this failure mode sees it, and nobody else.</source>
        <translation>Wer das Kit für diese Ausfallart öffnet, sieht sie, und sonst niemand.</translation>
    </message>
    <message>
        <source>Which failure mode shall see it?</source>
        <translation>Welche Ausfallart soll sie sehen?</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Replace {0}</source>
        <translation>{0} ersetzen</translation>
    </message>
    <message>
        <source>{0} {1}, version {2}: type every field anew.</source>
        <translation>{0} {1}, Version {2}: Jedes Feld wird neu eingegeben.</translation>
    </message>
    <message>
        <source>Title, id and kind stay readable while the kit is locked; the fields are sealed.</source>
        <translation>Titel, Kennung und Art bleiben lesbar, solange das Kit verschlossen ist; die Felder werden versiegelt.</translation>
    </message>
    <message>
        <source>{0} for {1}</source>
        <translation>{0} für {1}</translation>
    </message>
    <message>
        <source>Look at this:</source>
        <translation>Bitte ansehen:</translation>
    </message>
    <message>
        <source>Sealing …</source>
        <translation>Wird versiegelt …</translation>
    </message>
    <message>
        <source>Seal it all the same</source>
        <translation>Trotzdem versiegeln</translation>
    </message>
    <message>
        <source>Seal it</source>
        <translation>Versiegeln</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Nächstes Feld</translation>
    </message>
</context>
<context>
    <name>CredentialsPage</name>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Find by title, id, kind or failure mode</source>
        <translation>Suchen nach Titel, Kennung, Art oder Ausfallart</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Only titles, ids and dates are shown: values are sealed, and nothing is opened here.</source>
        <translation>Gezeigt werden nur Titel, Kennungen und Daten: Werte sind versiegelt, und hier wird nichts geöffnet.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n credentials</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the source</source>
        <translation>Die Quelle wird gelesen</translation>
    </message>
    <message>
        <source>No credential can be taken in</source>
        <translation>Zugangsdaten können nicht aufgenommen werden</translation>
    </message>
    <message>
        <source>A kit lies here, and cannot be read.</source>
        <translation>Hier liegt ein Kit, das sich nicht lesen lässt.</translation>
    </message>
    <message>
        <source>No credential can be taken in yet</source>
        <translation>Zugangsdaten können noch nicht aufgenommen werden</translation>
    </message>
    <message>
        <source>Mend kit.toml first: it says which kit this folder is the source of.</source>
        <translation>Zuerst kit.toml in Ordnung bringen: Darin steht, welches Kit zu diesem Ordner gehört.</translation>
    </message>
    <message>
        <source>The kit waits for a signature. Credentials are sealed to the keys of a signed kit.</source>
        <translation>Das Kit wartet auf eine Unterschrift. Zugangsdaten werden für die Schlüssel eines unterzeichneten Kits versiegelt.</translation>
    </message>
    <message>
        <source>Credentials are sealed to the kit&apos;s public keys, and there is no kit yet: hold the first ceremony.</source>
        <translation>Zugangsdaten werden für die öffentlichen Schlüssel des Kits versiegelt, und es gibt noch kein Kit: Zuerst die erste Zeremonie abhalten.</translation>
    </message>
    <message>
        <source>The clipboard still holds a value that was pasted here.</source>
        <translation>In der Zwischenablage liegt noch ein Wert, der hier eingefügt wurde.</translation>
    </message>
    <message>
        <source>Clear the clipboard</source>
        <translation>Zwischenablage leeren</translation>
    </message>
    <message>
        <source>Its file is gone; the kit never had it, so there is nothing to seal.</source>
        <translation>Die Datei ist gelöscht; im Kit waren sie nie, also ist nichts zu versiegeln.</translation>
    </message>
    <message>
        <source>{0}, to commit, has the next seal leave it out. Until then kit and copies hold it.</source>
        <translation>{0} gehört in Git: Das nächste Versiegeln lässt sie weg. Bis dahin enthalten Kit und Kopien sie noch.</translation>
    </message>
    <message>
        <source>{0} is removed</source>
        <translation>{0}: entfernt</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} weitere</translation>
    </message>
    <message>
        <source>In {0}, safe to commit; the kit takes it over with its next seal: {1}</source>
        <translation>In {0}, darf in Git; das Kit übernimmt es beim nächsten Versiegeln: {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n sealed</source>
        <translation>
            <numerusform>%n versiegelt</numerusform>
            <numerusform>%n versiegelt</numerusform>
        </translation>
    </message>
    <message>
        <source>The database is still there, with all that is in it: {0}</source>
        <translation>Die Datenbank ist noch da, mit allem, was darin steht: {0}</translation>
    </message>
    <message>
        <source>Where the kit shall be the only place, remove the entries there, and rotate what they held.</source>
        <translation>Soll das Kit der einzige Ort sein, die Einträge dort entfernen und erneuern, was sie enthielten.</translation>
    </message>
    <message>
        <source>The plain file is still there, readable for anybody: {0}</source>
        <translation>Die offene Datei ist noch da, für alle lesbar: {0}</translation>
    </message>
    <message>
        <source>Destroy it now, and every copy of it: downloads, mail, backups, the bin.</source>
        <translation>Jetzt vernichten, samt jeder Kopie: Downloads, Mail, Sicherungen, Papierkorb.</translation>
    </message>
    <message>
        <source>On flash memory nothing surely overwrites one file: erase the whole stick, or rotate what it held.</source>
        <translation>Auf Flash-Speicher überschreibt nichts sicher eine einzelne Datei: den ganzen Stick löschen oder erneuern, was sie enthielt.</translation>
    </message>
</context>
<context>
    <name>CustodianRing</name>
    <message>
        <source>Keyway locked</source>
        <translation>Schloss zu</translation>
    </message>
    <message>
        <source>Keyway unlocking</source>
        <translation>Schloss wird entsperrt</translation>
    </message>
    <message>
        <source>Keyway open</source>
        <translation>Schloss offen</translation>
    </message>
    <message>
        <source>fresh to {0} percent</source>
        <translation>zu {0} Prozent aktuell</translation>
    </message>
    <message>
        <source>{0}: nothing yet</source>
        <translation>{0}: noch nichts</translation>
    </message>
    <message>
        <source>card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>second factor</source>
        <translation>zweiter Faktor</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>being entered</source>
        <translation>wird eingegeben</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
</context>
<context>
    <name>DeclareBar</name>
    <message>
        <source>check {0}</source>
        <translation>Prüfung {0}</translation>
    </message>
    <message>
        <source>your word that you insist</source>
        <translation>Ihrem Wort, dass Sie darauf bestehen</translation>
    </message>
    <message>
        <source>incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Both hold a key for two seconds, after {0}.</source>
        <translation>Beide halten zwei Sekunden eine Taste, nach {0}.</translation>
    </message>
    <message>
        <source>We can hold a key</source>
        <translation>Wir können eine Taste halten</translation>
    </message>
    <message>
        <source>We cannot hold a key</source>
        <translation>Wir können keine Taste halten</translation>
    </message>
    <message>
        <source>Declare together</source>
        <translation>Gemeinsam ausrufen</translation>
    </message>
    <message>
        <source>{0}: press {1} again to declare.</source>
        <translation>{0}: noch einmal {1} drücken, um auszurufen.</translation>
    </message>
    <message>
        <source>{0} has declared. {1} does it too.</source>
        <translation>{0} hat ausgerufen. {1} tut es auch.</translation>
    </message>
    <message>
        <source>Both press their own key, then once more</source>
        <translation>Beide drücken ihre Taste, dann noch einmal</translation>
    </message>
    <message>
        <source>Both hold their own key for two seconds</source>
        <translation>Beide halten zwei Sekunden ihre Taste</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>after {0}</source>
        <translation>nach {0}</translation>
    </message>
    <message>
        <source>has declared</source>
        <translation>hat ausgerufen</translation>
    </message>
    <message>
        <source>press again to declare</source>
        <translation>noch einmal drücken, um auszurufen</translation>
    </message>
    <message>
        <source>press to declare</source>
        <translation>drücken, um auszurufen</translation>
    </message>
    <message>
        <source>hold for two seconds to declare</source>
        <translation>zwei Sekunden halten, um auszurufen</translation>
    </message>
</context>
<context>
    <name>DoNotUse</name>
    <message>
        <source>Do not use when</source>
        <translation>Nicht verwenden, wenn</translation>
    </message>
</context>
<context>
    <name>DonePart</name>
    <message>
        <source>{0} is enrolled</source>
        <translation>{0} ist angemeldet</translation>
    </message>
    <message>
        <source>It counts from the seal on: until then nothing of this ceremony is kept.</source>
        <translation>Es gilt ab dem Versiegeln: Bis dahin wird von dieser Zeremonie nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>The draft keeps it: whoever is done need not come again.</source>
        <translation>Der Entwurf bewahrt es: Wer fertig ist, muss nicht wiederkommen.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Two security keys</source>
        <translation>Zwei Sicherheitsschlüssel</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>in its bag, at the custodian&apos;s place</source>
        <translation>in ihrer Tasche, beim Treuhänder</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>remembered, or apart from the card</source>
        <translation>im Kopf oder getrennt von der Karte</translation>
    </message>
    <message>
        <source>with the custodian</source>
        <translation>beim Treuhänder</translation>
    </message>
    <message>
        <source>Cold code</source>
        <translation>Umschlagcode</translation>
    </message>
    <message>
        <source>sealed, with somebody else</source>
        <translation>versiegelt, bei jemand anderem</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Nächste Person</translation>
    </message>
</context>
<context>
    <name>DoneStage</name>
    <message>
        <source>In</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>A mistyped code? Backspace in the empty field undoes it.</source>
        <translation>Code vertippt? Die Rücktaste im leeren Feld nimmt ihn zurück.</translation>
    </message>
    <message>
        <source>one moment, your passphrase is being tried</source>
        <translation>einen Moment, bitte: Passphrase wird geprüft</translation>
    </message>
    <message>
        <source>you are in</source>
        <translation>Sie sind fertig</translation>
    </message>
    <message>
        <source>The passphrase is being tried. Nothing is left to type here.</source>
        <translation>Die Passphrase wird geprüft. Hier ist nichts mehr zu tippen.</translation>
    </message>
    <message>
        <source>Nothing is left to type here.</source>
        <translation>Hier ist nichts mehr zu tippen.</translation>
    </message>
</context>
<context>
    <name>Dots</name>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Break off</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Zurücklesen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Cold code</source>
        <translation>Umschlagcode</translation>
    </message>
    <message>
        <source>Break off the enrolment of {0}?</source>
        <translation>Anmeldung von {0} abbrechen?</translation>
    </message>
    <message>
        <source>Nothing of it is kept, and the card counts for nothing: destroy it. Whoever is done stays done.</source>
        <translation>Nichts davon bleibt, und die Karte gilt nicht: Vernichten Sie sie. Wer fertig ist, bleibt fertig.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>EpochPage</name>
    <message>
        <source>Epoch {0} waits for a signature</source>
        <translation>Epoche {0} wartet auf eine Unterschrift</translation>
    </message>
    <message>
        <source>Epoch {0} is sealed</source>
        <translation>Epoche {0} ist versiegelt</translation>
    </message>
    <message>
        <source>Until it is signed, the kit is what it was, and the old cards open it.</source>
        <translation>Bis sie gezeichnet ist, bleibt das Kit, wie es war, und die alten Karten öffnen es.</translation>
    </message>
    <message>
        <source>From now on it opens with the cards of this epoch alone. It lies here:</source>
        <translation>Von jetzt an öffnen es nur die Karten dieser Epoche. Es liegt hier:</translation>
    </message>
    <message>
        <source>Do this next</source>
        <translation>Was nun zu tun ist</translation>
    </message>
    <message>
        <source>When it is signed, destroy</source>
        <translation>Sobald sie gezeichnet ist, vernichten</translation>
    </message>
    <message>
        <source>Destroy now</source>
        <translation>Jetzt vernichten</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Another signer signs it, here or at another computer</source>
        <translation>Ein weiterer Inhaltszeichner unterzeichnet sie, hier oder an einem anderen Rechner</translation>
    </message>
    <message>
        <source>Copies of this epoch to their places, for those that are destroyed</source>
        <translation>Kopien dieser Epoche an ihre Orte, für die vernichteten</translation>
    </message>
    <message>
        <source>overview, key K</source>
        <translation>Überblick, Taste K</translation>
    </message>
    <message numerus="yes">
        <source>%n credentials: former copies still show them</source>
        <translation>
            <numerusform>%n Eintrag: Frühere Kopien zeigen ihn noch</numerusform>
            <numerusform>%n Einträge: Frühere Kopien zeigen sie noch</numerusform>
        </translation>
    </message>
    <message>
        <source>Rotate what the kit holds</source>
        <translation>Ersetzen, was das Kit enthält</translation>
    </message>
    <message>
        <source>A drill with those who enrolled, with the real cards</source>
        <translation>Eine Übung mit denen, die neue Karten haben</translation>
    </message>
    <message>
        <source>within 90 days</source>
        <translation>innerhalb von 90 Tagen</translation>
    </message>
    <message>
        <source>Does kit.toml say the same?</source>
        <translation>Sagt kit.toml dasselbe?</translation>
    </message>
    <message>
        <source>Reading the source</source>
        <translation>Die Quelle wird gelesen</translation>
    </message>
    <message>
        <source>Not yet: write it as it is sealed, or hold another ceremony.</source>
        <translation>Noch nicht: Schreiben Sie es, wie es versiegelt ist, oder halten Sie eine weitere Zeremonie.</translation>
    </message>
    <message>
        <source>Yes: it asks for nothing else</source>
        <translation>Ja: Es verlangt nichts anderes</translation>
    </message>
</context>
<context>
    <name>FieldInput</name>
    <message>
        <source>{0} (may be left out)</source>
        <translation>{0} (kann fehlen)</translation>
    </message>
    <message>
        <source>File: {0}</source>
        <translation>Datei: {0}</translation>
    </message>
</context>
<context>
    <name>FieldNames</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>Zugriffsschlüssel-ID</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>Geheimer Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Seed of the codes</source>
        <translation>Startwert der Codes</translation>
    </message>
</context>
<context>
    <name>FirstSight</name>
    <message>
        <source>Reading the kit …</source>
        <translation>Das Kit wird gelesen …</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Folder for the report</source>
        <translation>Ordner für den Bericht</translation>
    </message>
</context>
<context>
    <name>GlyphLegend</name>
    <message>
        <source>Small letters are bare; capitals have a bar above, digits a bar below, signs a box around.</source>
        <translation>Kleinbuchstaben stehen frei; Großbuchstaben haben oben einen Strich, Ziffern unten einen, Zeichen einen Rahmen.</translation>
    </message>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>capital</source>
        <translation>groß</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>Ziffer</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>Zeichen</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>Something happened that nobody foresaw.</source>
        <translation>Es ist etwas geschehen, das niemand vorausgesehen hat.</translation>
    </message>
    <message>
        <source>Where it happened is written to {0}; it holds no secret.</source>
        <translation>Wo es geschah, steht in {0}; die Datei enthält kein Geheimnis.</translation>
    </message>
    <message>
        <source>Write this down for whoever maintains Keyturn: {kind} at {place}</source>
        <translation>Schreiben Sie dies für die Betreuer von Keyturn auf: {kind}, Stelle {place}</translation>
    </message>
    <message>
        <source>Keyturn cannot go on here</source>
        <translation>Keyturn kann hier nicht weitermachen</translation>
    </message>
    <message>
        <source>Everything is locked. Nothing that was noted is lost.</source>
        <translation>Alles ist gesperrt. Nichts Notiertes ist verloren.</translation>
    </message>
    <message>
        <source>Start Keyturn again: an emergency goes on at the step that was in focus.</source>
        <translation>Starten Sie Keyturn neu: Ein Notfall geht bei dem Schritt weiter, der gerade dran war.</translation>
    </message>
    <message>
        <source>Witness words: {0}</source>
        <translation>Zeugenwörter: {0}</translation>
    </message>
</context>
<context>
    <name>HandingOff</name>
    <message>
        <source>Back to the step</source>
        <translation>Zurück zum Schritt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>What shall the camera read?</source>
        <translation>Was soll die Kamera lesen?</translation>
    </message>
    <message>
        <source>Another device takes it over by its camera: no network, no file, no clipboard.</source>
        <translation>Ein anderes Gerät übernimmt es mit seiner Kamera: kein Netz, keine Datei, keine Zwischenablage.</translation>
    </message>
    <message>
        <source>{0}, once both of you agree</source>
        <translation>{0}, sobald beide zustimmen</translation>
    </message>
    <message>
        <source>Do both of you hand this off: {0}?</source>
        <translation>Übergeben Sie das beide: {0}?</translation>
    </message>
    <message>
        <source>Whoever sees this code has the secret, and so has the device that reads it. It must be a device that you trust with it, and nobody else may look on.</source>
        <translation>Wer diesen Code sieht, hat das Geheimnis, ebenso das Gerät, das ihn liest. Es muss ein Gerät sein, dem Sie es anvertrauen, und niemand sonst darf zusehen.</translation>
    </message>
    <message>
        <source>{0} agrees</source>
        <translation>{0} stimmt zu</translation>
    </message>
    <message>
        <source>Let the camera read this</source>
        <translation>Lassen Sie die Kamera dies lesen</translation>
    </message>
    <message>
        <source>{0}. It goes when you go back.</source>
        <translation>{0}. Der Code verschwindet, wenn Sie zurückgehen.</translation>
    </message>
    <message>
        <source>QR code: {0}</source>
        <translation>QR-Code: {0}</translation>
    </message>
    <message>
        <source>Address that switches to the role</source>
        <translation>Adresse, die zur Rolle wechselt</translation>
    </message>
    <message>
        <source>Sign-in address</source>
        <translation>Anmeldeadresse</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Failure mode</source>
        <translation>Ausfallart</translation>
    </message>
</context>
<context>
    <name>HomeCopies</name>
    <message>
        <source>r{0}</source>
        <translation>r{0}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>revision {0}; this computer has seen {1}</source>
        <translation>Revision {0}; dieser Rechner hat {1} gesehen</translation>
    </message>
    <message>
        <source>This one is behind</source>
        <translation>Diese ist veraltet</translation>
    </message>
    <message>
        <source>1 is behind</source>
        <translation>1 ist veraltet</translation>
    </message>
    <message>
        <source>revision {0}, brought on {1}</source>
        <translation>Revision {0}, gebracht am {1}</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>the register of copies cannot be read</source>
        <translation>das Verzeichnis der Kopien ist nicht lesbar</translation>
    </message>
    <message>
        <source>None registered</source>
        <translation>Keine verzeichnet</translation>
    </message>
    <message>
        <source>only this one is known</source>
        <translation>nur dieses hier ist bekannt</translation>
    </message>
    <message>
        <source>Newest seen here</source>
        <translation>Neueste hier gesehene</translation>
    </message>
    <message>
        <source>copies elsewhere are not known</source>
        <translation>Kopien anderswo sind nicht bekannt</translation>
    </message>
    <message>
        <source>newer: {0}</source>
        <translation>neuer: {0}</translation>
    </message>
    <message>
        <source>{0} of {1} current</source>
        <translation>{0} von {1} aktuell</translation>
    </message>
    <message>
        <source>to make or replace: {0}</source>
        <translation>anzulegen oder zu ersetzen: {0}</translation>
    </message>
    <message>
        <source>to be read again: {0}</source>
        <translation>wieder zu lesen: {0}</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Emergency</source>
        <translation>Notfall</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>The kit&apos;s source: rules, ceremony, what is due</source>
        <translation>Die Quelle des Kits: Regeln, Zeremonie, was fällig ist</translation>
    </message>
    <message>
        <source>The normal way into the cloud is broken.</source>
        <translation>Der normale Weg in die Cloud ist ausgefallen.</translation>
    </message>
    <message>
        <source>Custodians open the kit together.</source>
        <translation>Treuhänder öffnen das Kit gemeinsam.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>An emergency was cut off</source>
        <translation>Ein Notfall wurde unterbrochen</translation>
    </message>
    <message>
        <source>Everybody unlocks again, and it goes on at its step. Nothing that was noted is lost.</source>
        <translation>Alle entsperren erneut, und es geht bei seinem Schritt weiter. Nichts Notiertes ist verloren.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Protokoll wird gelesen</translation>
    </message>
    <message>
        <source>The log needs care</source>
        <translation>Protokoll zu beachten</translation>
    </message>
    <message>
        <source>No log yet</source>
        <translation>Noch kein Protokoll</translation>
    </message>
    <message>
        <source>Log whole, {0} entries</source>
        <translation>Protokoll unversehrt, {0} Zeilen</translation>
    </message>
    <message>
        <source>No drill in the log</source>
        <translation>Keine Probe im Protokoll</translation>
    </message>
    <message>
        <source>Last drill {0}</source>
        <translation>Letzte Probe {0}</translation>
    </message>
    <message>
        <source>Reading the log: line {0}</source>
        <translation>Protokoll wird gelesen: Zeile {0}</translation>
    </message>
</context>
<context>
    <name>HomePeople</name>
    <message>
        <source>Days since last proven</source>
        <translation>Tage seit dem letzten Nachweis</translation>
    </message>
    <message>
        <source>Reading the log.</source>
        <translation>Das Protokoll wird gelesen.</translation>
    </message>
    <message>
        <source>Full arc: proven today.</source>
        <translation>Voller Bogen: Nachweis heute.</translation>
    </message>
    <message>
        <source>Empty arc: {0} days ago.</source>
        <translation>Leerer Bogen: vor {0} Tagen.</translation>
    </message>
    <message>
        <source>prove by {0}</source>
        <translation>Nachweis bis {0}</translation>
    </message>
    <message>
        <source>{0} d</source>
        <translation>{0} T</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>never proven</source>
        <translation>noch kein Nachweis</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>vor 1 Tag</translation>
    </message>
    <message>
        <source>{0} days ago</source>
        <translation>vor {0} Tagen</translation>
    </message>
    <message>
        <source>proven {0}</source>
        <translation>Nachweis {0}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>{0}, needs care</source>
        <translation>{0}, zu beachten</translation>
    </message>
</context>
<context>
    <name>HomeRows</name>
    <message>
        <source>Ready to open</source>
        <translation>Bereit zum Öffnen</translation>
    </message>
    <message>
        <source>Not ready to open</source>
        <translation>Nicht bereit zum Öffnen</translation>
    </message>
    <message>
        <source>1 thing needs care</source>
        <translation>1 Punkt zu beachten</translation>
    </message>
    <message>
        <source>{0} things need care</source>
        <translation>{0} Punkte zu beachten</translation>
    </message>
    <message>
        <source>Nothing needs care</source>
        <translation>Nichts zu beachten</translation>
    </message>
    <message>
        <source>{0}, and the log is being read</source>
        <translation>{0}, und das Protokoll wird gelesen</translation>
    </message>
    <message>
        <source>Reading the log</source>
        <translation>Protokoll wird gelesen</translation>
    </message>
    <message>
        <source>An opening was begun and not closed: go on with it, or close it.</source>
        <translation>Eine Öffnung wurde begonnen und nicht geschlossen: Machen Sie weiter, oder schließen Sie sie ab.</translation>
    </message>
    <message>
        <source>The opening of {0} for {1} was not closed: rotate what it showed.</source>
        <translation>Die Öffnung vom {0} für {1} wurde nicht geschlossen: Erneuern Sie, was sie angezeigt hat.</translation>
    </message>
    <message>
        <source>One of the two heads of this file is damaged, and the other is used: take a whole copy of the kit.</source>
        <translation>Einer der beiden Köpfe dieser Datei ist beschädigt, und der andere wird benutzt: Nehmen Sie eine unversehrte Kopie des Kits.</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Rotate {0}</source>
        <translation>{0} erneuern</translation>
    </message>
    <message>
        <source>None to rotate</source>
        <translation>Keine zu erneuern</translation>
    </message>
    <message>
        <source>oldest {0} days, limit {1}</source>
        <translation>älteste {0} Tage, Grenze {1}</translation>
    </message>
    <message>
        <source>{0} seen; {1}</source>
        <translation>{0} gesehen; {1}</translation>
    </message>
    <message>
        <source>{0} was seen</source>
        <translation>{0} wurde gesehen</translation>
    </message>
    <message>
        <source>{0} were seen</source>
        <translation>{0} wurden gesehen</translation>
    </message>
    <message>
        <source>{0}: {1} days, limit {2}</source>
        <translation>{0}: {1} Tage, Grenze {2}</translation>
    </message>
    <message>
        <source>Playbooks</source>
        <translation>Playbooks</translation>
    </message>
    <message>
        <source>{0} of {1} there</source>
        <translation>{0} von {1} vorhanden</translation>
    </message>
    <message>
        <source>{0} of {1} reviewed</source>
        <translation>{0} von {1} durchgesehen</translation>
    </message>
    <message>
        <source>none for {0}</source>
        <translation>keines für {0}</translation>
    </message>
    <message>
        <source>{0} failure modes have none</source>
        <translation>{0} Ausfallarten haben keines</translation>
    </message>
    <message>
        <source>review due since {0}</source>
        <translation>Durchsicht fällig seit {0}</translation>
    </message>
    <message>
        <source>next review {0}</source>
        <translation>nächste Durchsicht {0}</translation>
    </message>
    <message>
        <source>sealed so long ago that a review is due</source>
        <translation>so lange versiegelt, dass eine Durchsicht ansteht</translation>
    </message>
    <message>
        <source>review days are sealed inside</source>
        <translation>Tage der Durchsicht sind mit versiegelt</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Noch nicht gültig</translation>
    </message>
    <message>
        <source>from {0}; or this clock is wrong</source>
        <translation>ab {0}; oder diese Uhr geht falsch</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Vorbei</translation>
    </message>
    <message>
        <source>since {0}; cold codes still open it</source>
        <translation>seit {0}; Umschlagcodes öffnen es noch</translation>
    </message>
    <message>
        <source>re-key due since {0}</source>
        <translation>Schlüsselwechsel fällig seit {0}</translation>
    </message>
    <message>
        <source>re-key due {0}</source>
        <translation>Schlüsselwechsel fällig {0}</translation>
    </message>
    <message>
        <source>Less than a day left</source>
        <translation>Noch weniger als ein Tag</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>Noch 1 Tag</translation>
    </message>
    <message>
        <source>{0} days left</source>
        <translation>Noch {0} Tage</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>any {0} of {1}</source>
        <translation>beliebige {0} von {1}</translation>
    </message>
    <message>
        <source>{0} may be away</source>
        <translation>Höchstens {0} abwesend</translation>
    </message>
    <message>
        <source>Nobody may be away</source>
        <translation>Niemand darf fehlen</translation>
    </message>
    <message>
        <source>Not without {0}</source>
        <translation>Nicht ohne {0}</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
</context>
<context>
    <name>HomeScore</name>
    <message>
        <source>{0} of {1} points</source>
        <translation>{0} von {1} Punkten</translation>
    </message>
    <message>
        <source>Lost: {0}</source>
        <translation>Verloren: {0}</translation>
    </message>
    <message>
        <source>Custodians</source>
        <translation>Treuhänder</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Playbooks</source>
        <translation>Playbooks</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Unfertiges</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Key file (may be left out)</source>
        <translation>Schlüsseldatei (kann fehlen)</translation>
    </message>
    <message>
        <source>Password of the KeePass database</source>
        <translation>Passwort der KeePass-Datenbank</translation>
    </message>
    <message>
        <source>AWS account, 12 digits</source>
        <translation>AWS-Konto, 12 Ziffern</translation>
    </message>
    <message>
        <source>IAM user</source>
        <translation>IAM-Benutzer</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>Was die Datei enthält</translation>
    </message>
    <message>
        <source>Sealing …</source>
        <translation>Wird versiegelt …</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>A CSV file of AWS, a KeePass database, an export of a password manager or a browser, otpauth links or a picture of their QR code, SAML metadata, or PEM. What it is shows in the file itself.</source>
        <translation>Eine CSV-Datei von AWS, eine KeePass-Datenbank, der Export einer Passwortverwaltung oder eines Browsers, otpauth-Links oder ein Bild ihres QR-Codes, SAML-Metadaten oder PEM. Was es ist, zeigt die Datei selbst.</translation>
    </message>
    <message>
        <source>Which file holds the credentials?</source>
        <translation>In welcher Datei stehen die Zugangsdaten?</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>{0} is a KeePass database. Its password opens it here, and is forgotten then.</source>
        <translation>{0} ist eine KeePass-Datenbank. Ihr Passwort öffnet sie hier und wird danach vergessen.</translation>
    </message>
    <message>
        <source>Open the database</source>
        <translation>Die Datenbank öffnen</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Whose access key is it?</source>
        <translation>Wem gehört der Zugriffsschlüssel?</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei auswählen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Only names were compared with the kit: whether it has one of these values cannot be told.</source>
        <translation>Mit dem Kit wurden nur Namen verglichen: Ob es einen dieser Werte schon hat, lässt sich nicht sagen.</translation>
    </message>
    <message numerus="yes">
        <source>%n found that the kit has not</source>
        <translation>
            <numerusform>%n gefunden, die das Kit nicht hat</numerusform>
            <numerusform>%n gefunden, die das Kit nicht hat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n</source>
        <translation>
            <numerusform>%n nehmen</numerusform>
            <numerusform>%n nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it, or not</source>
        <translation>Nehmen oder nicht</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Andere Datei</translation>
    </message>
    <message>
        <source>Look at this: one and the same password stands in {0}.</source>
        <translation>Bitte ansehen: Ein und dasselbe Passwort steht in {0}.</translation>
    </message>
    <message>
        <source>Stands twice in the file, and is taken once: {0}</source>
        <translation>Steht zweimal in der Datei und wird einmal genommen: {0}</translation>
    </message>
    <message>
        <source>Left out, because the kit or the folder has these ids already: {0}</source>
        <translation>Ausgelassen, weil Kit oder Ordner diese Kennungen schon haben: {0}</translation>
    </message>
    <message>
        <source>Left out: {0}</source>
        <translation>Ausgelassen: {0}</translation>
    </message>
    <message numerus="yes">
        <source>Which failure mode shall see the %n taken?</source>
        <translation>
            <numerusform>Welche Ausfallart soll die %n sehen?</numerusform>
            <numerusform>Welche Ausfallart soll die %n sehen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Seal them for this mode</source>
        <translation>Für diese Ausfallart versiegeln</translation>
    </message>
    <message>
        <source>certificate of {0}: {1} to {2}</source>
        <translation>Zertifikat von {0}: {1} bis {2}</translation>
    </message>
    <message>
        <source>Look at this: {0}.</source>
        <translation>Bitte ansehen: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n anzusehen</numerusform>
            <numerusform>%n anzusehen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>Show what you need</source>
        <translation>Zeigen Sie an, was Sie brauchen</translation>
    </message>
    <message>
        <source>There is no playbook here that could be walked. Everything that you show must be rotated afterwards.</source>
        <translation>Hier gibt es kein Playbook, dem man folgen könnte. Alles, was Sie anzeigen, muss danach erneuert werden.</translation>
    </message>
    <message>
        <source>Shown: rotate it</source>
        <translation>Angezeigt: erneuern</translation>
    </message>
    <message>
        <source>This kit holds nothing for this mode.</source>
        <translation>Dieses Kit enthält nichts für diese Ausfallart.</translation>
    </message>
</context>
<context>
    <name>Key</name>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>PgDn</source>
        <translation>Bild↓</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
</context>
<context>
    <name>KeyStage</name>
    <message>
        <source>PIN of the security key</source>
        <translation>PIN des Sicherheitsschlüssels</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>Nicht mehr fragen</translation>
    </message>
    <message>
        <source>Key lost?</source>
        <translation>Schlüssel verloren?</translation>
    </message>
    <message>
        <source>your key is asked later</source>
        <translation>Ihr Schlüssel kommt später</translation>
    </message>
    <message>
        <source>touch your security key</source>
        <translation>bitte den Schlüssel berühren</translation>
    </message>
    <message>
        <source>type your key&apos;s PIN</source>
        <translation>die PIN Ihres Schlüssels, bitte</translation>
    </message>
    <message>
        <source>Ask the key</source>
        <translation>Schlüssel fragen</translation>
    </message>
    <message>
        <source>Cold code</source>
        <translation>Umschlagcode</translation>
    </message>
    <message numerus="yes">
        <source>It is asked as soon as %n cards and passphrases are in.</source>
        <translation>
            <numerusform>Er wird gefragt, sobald %n Karte mit Passphrase da ist.</numerusform>
            <numerusform>Er wird gefragt, sobald %n Karten mit Passphrasen da sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Plug the key in. Without a PIN, leave the field empty: the key then asks for the finger.</source>
        <translation>Stecken Sie den Schlüssel ein. Ohne PIN lassen Sie das Feld leer: Der Schlüssel fragt dann nach dem Finger.</translation>
    </message>
    <message>
        <source>Touch the key while it blinks.</source>
        <translation>Berühren Sie den Schlüssel, solange er blinkt.</translation>
    </message>
    <message>
        <source>Looking for the key …</source>
        <translation>Der Schlüssel wird gesucht …</translation>
    </message>
</context>
<context>
    <name>KeysPart</name>
    <message>
        <source>PIN of the security key</source>
        <translation>PIN des Sicherheitsschlüssels</translation>
    </message>
    <message>
        <source>{0}, plug in key {1} of {2}</source>
        <translation>{0}, bitte Schlüssel {1} von {2} einstecken</translation>
    </message>
    <message>
        <source>This one alone. Afterwards the two keys are kept in different places.</source>
        <translation>Nur diesen. Danach liegen die beiden Schlüssel an verschiedenen Orten.</translation>
    </message>
    <message>
        <source>Without a PIN, leave it empty: the key then asks for the finger.</source>
        <translation>Ohne PIN leer lassen: Der Schlüssel fragt dann nach dem Finger.</translation>
    </message>
    <message>
        <source>Stop asking</source>
        <translation>Nicht mehr fragen</translation>
    </message>
    <message>
        <source>Ask the key</source>
        <translation>Schlüssel fragen</translation>
    </message>
    <message>
        <source>Touch the key whenever it blinks: twice.</source>
        <translation>Den Schlüssel berühren, sooft er blinkt: zweimal.</translation>
    </message>
    <message>
        <source>Looking for the key …</source>
        <translation>Der Schlüssel wird gesucht …</translation>
    </message>
</context>
<context>
    <name>KindWords</name>
    <message>
        <source>AWS console user</source>
        <translation>AWS-Konsolenbenutzer</translation>
    </message>
    <message>
        <source>AWS access key</source>
        <translation>AWS-Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>AWS root user</source>
        <translation>AWS-Root-Benutzer</translation>
    </message>
    <message>
        <source>SAML metadata</source>
        <translation>SAML-Metadaten</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Wiederherstellungscodes</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>account, user, password, address, seed of its codes</source>
        <translation>Konto, Benutzer, Passwort, Adresse, Startwert</translation>
    </message>
    <message>
        <source>account, user, and the key&apos;s two halves</source>
        <translation>Konto, Benutzer und die beiden Hälften des Schlüssels</translation>
    </message>
    <message>
        <source>account, e-mail, password, seed of its codes</source>
        <translation>Konto, E-Mail, Passwort, Startwert der Codes</translation>
    </message>
    <message>
        <source>an identity provider&apos;s XML file</source>
        <translation>die XML-Datei eines Identitätsanbieters</translation>
    </message>
    <message>
        <source>PEM, with its private key where there is one</source>
        <translation>PEM, mit dem privaten Schlüssel, wo es einen gibt</translation>
    </message>
    <message>
        <source>one-time codes that a service gave</source>
        <translation>Einmalcodes, die ein Dienst ausgegeben hat</translation>
    </message>
    <message>
        <source>a key, a safe, a device: what it is and where it lies</source>
        <translation>ein Schlüssel, ein Tresor, ein Gerät: was es ist und wo es liegt</translation>
    </message>
    <message>
        <source>any file</source>
        <translation>irgendeine Datei</translation>
    </message>
    <message>
        <source>any other password, token or text</source>
        <translation>jedes andere Passwort, Token oder Text</translation>
    </message>
</context>
<context>
    <name>LaneView</name>
    <message>
        <source>Person {0}</source>
        <translation>Person {0}</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>offen</translation>
    </message>
</context>
<context>
    <name>LeaderRow</name>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
</context>
<context>
    <name>Leaf</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>Looked</name>
    <message>
        <source>It could not be tried</source>
        <translation>War nicht prüfbar</translation>
    </message>
    <message>
        <source>{0} could not try {1}</source>
        <translation>{0} konnte nicht prüfen {1}</translation>
    </message>
</context>
<context>
    <name>MeaningPage</name>
    <message>
        <source>What this means</source>
        <translation>Was das bedeutet</translation>
    </message>
    <message>
        <source>Nothing is opened yet, and nothing is written before the seal.</source>
        <translation>Noch ist nichts geöffnet, und vor dem Versiegeln wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Who enrols</source>
        <translation>Wer sich anmeldet</translation>
    </message>
    <message>
        <source>Who may open afterwards</source>
        <translation>Wer danach öffnen kann</translation>
    </message>
    <message>
        <source>Who signs afterwards</source>
        <translation>Wer danach unterzeichnet</translation>
    </message>
    <message>
        <source>What is coming</source>
        <translation>Was bevorsteht</translation>
    </message>
    <message>
        <source>Afterwards destroy</source>
        <translation>Danach vernichten</translation>
    </message>
    <message>
        <source>Nobody: the cards that there are stay good</source>
        <translation>Niemand: Die vorhandenen Karten gelten weiter</translation>
    </message>
    <message>
        <source>card, passphrase, two security keys, cold code</source>
        <translation>Karte, Passphrase, zwei Sicherheitsschlüssel, Umschlagcode</translation>
    </message>
    <message>
        <source>phone, cold code</source>
        <translation>Telefon, Umschlagcode</translation>
    </message>
    <message>
        <source>card, passphrase, phone, cold code</source>
        <translation>Karte, Passphrase, Telefon, Umschlagcode</translation>
    </message>
    <message>
        <source>opens nothing any more</source>
        <translation>öffnet nichts mehr</translation>
    </message>
    <message>
        <source>new, key {0}</source>
        <translation>neu, Schlüssel {0}</translation>
    </message>
    <message>
        <source>signs no more</source>
        <translation>unterzeichnet nicht mehr</translation>
    </message>
    <message>
        <source>So many must sign</source>
        <translation>So viele müssen unterzeichnen</translation>
    </message>
    <message>
        <source>The ceremony group that unlocks now</source>
        <translation>Die Zeremoniegruppe, die jetzt entsperrt</translation>
    </message>
    <message>
        <source>Groups that are sealed</source>
        <translation>Gruppen, für die versiegelt wird</translation>
    </message>
    <message>
        <source>Credentials that are sealed again</source>
        <translation>Zugangsdaten, die neu versiegelt werden</translation>
    </message>
    <message>
        <source>Phone codes are good for</source>
        <translation>Telefoncodes gelten</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Each custodian waits for this computer</source>
        <translation>So lange wartet jeder auf diesen Computer</translation>
    </message>
    <message>
        <source>Sealing takes on it</source>
        <translation>Das Versiegeln dauert darauf</translation>
    </message>
    <message>
        <source>Reading the kit anew …</source>
        <translation>Das Kit wird neu gelesen …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The ceremony group unlocks</source>
        <translation>Die Zeremoniegruppe entsperrt</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Tell now</source>
        <translation>Jetzt informieren</translation>
    </message>
    <message>
        <source>told {0}</source>
        <translation>informiert {0}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Then: {0}</source>
        <translation>Dann: {0}</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>{0} percent</source>
        <translation>{0} Prozent</translation>
    </message>
    <message>
        <source>{0}, target at {1} percent</source>
        <translation>{0}, Ziel bei {1} Prozent</translation>
    </message>
</context>
<context>
    <name>MountedSticks</name>
    <message>
        <source>Mounted here</source>
        <translation>Hier eingebunden</translation>
    </message>
    <message>
        <source>No stick</source>
        <translation>Kein Stick</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Who does it, and answers?</source>
        <translation>Wer führt aus und antwortet?</translation>
    </message>
    <message>
        <source>Who reads aloud, and watches?</source>
        <translation>Wer liest vor und schaut zu?</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anderes</translation>
    </message>
    <message>
        <source>{0} reads</source>
        <translation>{0} liest vor</translation>
    </message>
    <message>
        <source>These two</source>
        <translation>Diese beiden</translation>
    </message>
    <message>
        <source>From the roster</source>
        <translation>Aus der Liste</translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>No network, enforced</source>
        <translation>Kein Netz, erzwungen</translation>
    </message>
    <message>
        <source>Network not denied</source>
        <translation>Netz nicht gesperrt</translation>
    </message>
    <message>
        <source>{0}; {1} is up</source>
        <translation>{0}; {1} aktiv</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
</context>
<context>
    <name>OtherCard</name>
    <message>
        <source>Do this next</source>
        <translation>Was nun zu tun ist</translation>
    </message>
    <message>
        <source>Another card</source>
        <translation>Andere Karte</translation>
    </message>
    <message>
        <source>Go on with {0}</source>
        <translation>Weiter mit {0}</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>On the table</source>
        <translation>Auf dem Tisch</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Gebraucht</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>Nichts ist verloren</translation>
    </message>
    <message>
        <source>gen.</source>
        <translation>Gen.</translation>
    </message>
    <message>
        <source>kit</source>
        <translation>Kit</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <source>for</source>
        <translation>für</translation>
    </message>
    <message>
        <source>The card was read well. It is newer than this copy of the kit: a newer copy exists.</source>
        <translation>Die Karte wurde richtig gelesen. Sie ist neuer als diese Kopie des Kits: Es gibt eine neuere Kopie.</translation>
    </message>
    <message>
        <source>The card was read well. {0} was given a newer one since; this one opens older copies alone.</source>
        <translation>Die Karte wurde richtig gelesen. {0} hat seither eine neuere bekommen; diese öffnet nur ältere Kopien.</translation>
    </message>
    <message>
        <source>The card was read well. It opens another kit.</source>
        <translation>Die Karte wurde richtig gelesen. Sie öffnet ein anderes Kit.</translation>
    </message>
    <message>
        <source>The card was read well. It is for practice and opens nothing real.</source>
        <translation>Die Karte wurde richtig gelesen. Sie ist für die Übung und öffnet nichts Echtes.</translation>
    </message>
    <message>
        <source>The card was read well. It is a real one, and this is practice: it is not needed here.</source>
        <translation>Die Karte wurde richtig gelesen. Sie ist eine echte, und dies ist eine Übung: Sie wird hier nicht gebraucht.</translation>
    </message>
    <message>
        <source>{0} is in.</source>
        <translation>{0} ist fertig.</translation>
    </message>
    <message numerus="yes">
        <source>%n words of {0} are kept.</source>
        <translation>
            <numerusform>%n Wort von {0} bleibt erhalten.</numerusform>
            <numerusform>%n Wörter von {0} bleiben erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>What {0} has given is kept.</source>
        <translation>Was {0} eingegeben hat, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The attempt is in the log.</source>
        <translation>Der Versuch steht im Protokoll.</translation>
    </message>
    <message>
        <source>Go on with {0}.</source>
        <translation>Machen Sie mit {0} weiter.</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Reading the source</source>
        <translation>Die Quelle wird gelesen</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papiere</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Faults: they must be mended</source>
        <translation>Mängel: Sie müssen behoben werden</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Ratschläge</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>Zeremonie</translation>
    </message>
    <message>
        <source>Mend kit.toml first</source>
        <translation>Zuerst kit.toml in Ordnung bringen</translation>
    </message>
    <message>
        <source>Nothing else can be said of this source until it reads.</source>
        <translation>Mehr lässt sich über diese Quelle nicht sagen, bis sie sich lesen lässt.</translation>
    </message>
    <message>
        <source>{0} of {1} custodians are done. It goes on with the passphrase of its draft.</source>
        <translation>{0} von {1} Treuhändern sind fertig. Weiter geht es mit der Passphrase des Entwurfs.</translation>
    </message>
    <message>
        <source>The ceremony has begun</source>
        <translation>Die Zeremonie hat begonnen</translation>
    </message>
    <message>
        <source>The sealed kit is revision {0} of epoch {1}.</source>
        <translation>Das versiegelte Kit ist Revision {0} der Epoche {1}.</translation>
    </message>
    <message>
        <source>A kit lies here, and cannot be read.</source>
        <translation>Hier liegt ein Kit, das sich nicht lesen lässt.</translation>
    </message>
    <message>
        <source>Mend the rules first</source>
        <translation>Zuerst die Regeln in Ordnung bringen</translation>
    </message>
    <message>
        <source>Hold the first ceremony</source>
        <translation>Die erste Zeremonie abhalten</translation>
    </message>
    <message>
        <source>Each custodian gets a card and enrols; then it is sealed.</source>
        <translation>Alle Treuhänder bekommen eine Karte und melden sich an; dann wird versiegelt.</translation>
    </message>
    <message>
        <source>Who may open</source>
        <translation>Wer öffnen darf</translation>
    </message>
    <message>
        <source>The rules as a picture</source>
        <translation>Die Regeln als Bild</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Copies of the kit</source>
        <translation>Kopien des Kits</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Change who may open</source>
        <translation>Ändern, wer öffnen kann</translation>
    </message>
    <message>
        <source>{0} more: keyturn lint</source>
        <translation>{0} weitere: keyturn lint</translation>
    </message>
    <message>
        <source>What the next seal changes</source>
        <translation>Was das nächste Versiegeln ändert</translation>
    </message>
    <message>
        <source>What costs points</source>
        <translation>Was Punkte kostet</translation>
    </message>
</context>
<context>
    <name>OverviewRows</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Playbooks</source>
        <translation>Playbooks</translation>
    </message>
    <message numerus="yes">
        <source>%n faults</source>
        <translation>
            <numerusform>%n Mangel</numerusform>
            <numerusform>%n Mängel</numerusform>
        </translation>
    </message>
    <message>
        <source>No fault</source>
        <translation>Kein Mangel</translation>
    </message>
    <message>
        <source>advice: {0}</source>
        <translation>Ratschläge: {0}</translation>
    </message>
    <message>
        <source>Standard tier</source>
        <translation>Standardstufe</translation>
    </message>
    <message>
        <source>{0} may be away</source>
        <translation>Höchstens {0} abwesend</translation>
    </message>
    <message>
        <source>Nobody may be away</source>
        <translation>Niemand darf fehlen</translation>
    </message>
    <message>
        <source>{0} groups open the standard tier</source>
        <translation>{0} Gruppen öffnen die Standardstufe</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>the source has faults</source>
        <translation>die Quelle hat Mängel</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>the source is what is sealed</source>
        <translation>die Quelle ist, was versiegelt ist</translation>
    </message>
    <message>
        <source>{0} need a ceremony</source>
        <translation>{0} brauchen eine Zeremonie</translation>
    </message>
    <message>
        <source>none needs a ceremony</source>
        <translation>keine braucht eine Zeremonie</translation>
    </message>
    <message numerus="yes">
        <source>%n to seal</source>
        <translation>
            <numerusform>%n zu versiegeln</numerusform>
            <numerusform>%n zu versiegeln</numerusform>
        </translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>{0} of {1} points</source>
        <translation>{0} von {1} Punkten</translation>
    </message>
    <message numerus="yes">
        <source>%n things cost points</source>
        <translation>
            <numerusform>%n Sache kostet Punkte</numerusform>
            <numerusform>%n Sachen kosten Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing costs points</source>
        <translation>nichts kostet Punkte</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Was fällig ist</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n überfällig</numerusform>
            <numerusform>%n überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing overdue</source>
        <translation>Nichts überfällig</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>{0} of {1} current</source>
        <translation>{0} von {1} aktuell</translation>
    </message>
    <message>
        <source>None registered</source>
        <translation>Keine verzeichnet</translation>
    </message>
    <message>
        <source>when it is signed</source>
        <translation>wenn es signiert ist</translation>
    </message>
    <message>
        <source>the key K makes one</source>
        <translation>die Taste K legt eine an</translation>
    </message>
    <message>
        <source>to make or replace: {0}</source>
        <translation>anzulegen oder zu ersetzen: {0}</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Papers of the kit</source>
        <translation>Papiere des Kits</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Nothing secret is on any of them.</source>
        <translation>Auf keinem steht ein Geheimnis.</translation>
    </message>
    <message>
        <source>{0}, chosen</source>
        <translation>{0}, gewählt</translation>
    </message>
    <message>
        <source>Binder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Briefe</translation>
    </message>
    <message>
        <source>Ceremony script</source>
        <translation>Ablauf der Zeremonie</translation>
    </message>
    <message>
        <source>Destruction form</source>
        <translation>Vernichtungsprotokoll</translation>
    </message>
    <message>
        <source>A page for each failure mode, playbooks, directory and call tree.</source>
        <translation>Eine Seite je Ausfallart, Playbooks, Verzeichnis und Rufkette.</translation>
    </message>
    <message>
        <source>To each custodian: what they hold, and what to do with it.</source>
        <translation>An jeden Treuhänder: was er hält und was er damit tut.</translation>
    </message>
    <message>
        <source>The ceremony line by line, to be initialled; as it was held, or as it is planned.</source>
        <translation>Die Zeremonie Zeile für Zeile zum Abzeichnen: wie sie war oder wie sie geplant ist.</translation>
    </message>
    <message>
        <source>On it the destruction of old copies and cards is recorded.</source>
        <translation>Darauf wird die Vernichtung alter Kopien und Karten festgehalten.</translation>
    </message>
    <message>
        <source>Revision {0} of epoch {1}</source>
        <translation>Revision {0} der Epoche {1}</translation>
    </message>
    <message>
        <source>sealed on {0}</source>
        <translation>versiegelt am {0}</translation>
    </message>
    <message>
        <source>A draft: {0} differs in</source>
        <translation>Ein Entwurf, denn {0} weicht ab</translation>
    </message>
    <message>
        <source>the rules</source>
        <translation>bei den Regeln</translation>
    </message>
    <message>
        <source>the custodians</source>
        <translation>bei den Treuhändern</translation>
    </message>
    <message>
        <source>A draft</source>
        <translation>Ein Entwurf</translation>
    </message>
    <message>
        <source>no kit is sealed yet</source>
        <translation>noch ist kein Kit versiegelt</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>sent to the printer</source>
        <translation>an den Drucker gesendet</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Datei ersetzen</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>PassphrasePart</name>
    <message>
        <source>A passphrase of your own</source>
        <translation>Eine eigene Passphrase</translation>
    </message>
    <message>
        <source>{0}, choose your passphrase</source>
        <translation>{0}, bitte eine Passphrase wählen</translation>
    </message>
    <message>
        <source>It protects the card where somebody finds it. It is remembered, or kept apart from the card.</source>
        <translation>Sie schützt die Karte, wenn jemand sie findet. Sie bleibt im Kopf oder liegt getrennt von der Karte.</translation>
    </message>
    <message>
        <source>Take these words</source>
        <translation>Diese Wörter nehmen</translation>
    </message>
    <message>
        <source>Take these</source>
        <translation>Diese nehmen</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Andere Wörter</translation>
    </message>
    <message>
        <source>Drawn by dice: nobody can guess them</source>
        <translation>Gewürfelt: Niemand kann sie erraten</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>PassphraseStage</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Capitals and spaces count.</source>
        <translation>Großschreibung und Leerzeichen zählen.</translation>
    </message>
    <message>
        <source>Not the right person?</source>
        <translation>Nicht die richtige Person?</translation>
    </message>
    <message>
        <source>type your passphrase</source>
        <translation>Ihre Passphrase, bitte</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Entlassen</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Doer · does, answers</source>
        <translation>Operator · führt aus, antwortet</translation>
    </message>
    <message>
        <source>Reader · reads, watches</source>
        <translation>Vorleser · liest vor, schaut zu</translation>
    </message>
</context>
<context>
    <name>PhonePart</name>
    <message>
        <source>QR code for the authenticator app</source>
        <translation>QR-Code für die Authentifizierungs-App</translation>
    </message>
    <message>
        <source>Code 2 of 2</source>
        <translation>Code 2 von 2</translation>
    </message>
    <message>
        <source>Code 1 of 2</source>
        <translation>Code 1 von 2</translation>
    </message>
    <message>
        <source>{0}, scan this with your phone</source>
        <translation>{0}, bitte mit dem Telefon scannen</translation>
    </message>
    <message>
        <source>With an authenticator app, which calls it {0}. Switch its cloud backup off for it.</source>
        <translation>Mit einer Authentifizierungs-App, in der es {0} heißt. Schalten Sie dafür deren Cloud-Sicherung ab.</translation>
    </message>
    <message>
        <source>Making the table of this phone&apos;s codes: {0} %</source>
        <translation>Die Codetabelle dieses Telefons entsteht: {0} %</translation>
    </message>
    <message>
        <source>Take the code</source>
        <translation>Code nehmen</translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation>Schlüssel verbergen</translation>
    </message>
    <message>
        <source>Type it instead</source>
        <translation>Stattdessen tippen</translation>
    </message>
    <message>
        <source>Type the code that the phone shows, then the one that comes after it.</source>
        <translation>Tippen Sie den Code, den das Telefon zeigt, dann den, der danach kommt.</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
</context>
<context>
    <name>Pills</name>
    <message>
        <source>{0} of {1} done</source>
        <translation>{0} von {1} erledigt</translation>
    </message>
    <message>
        <source>{0}, {1} need care</source>
        <translation>{0}, {1} zu beachten</translation>
    </message>
</context>
<context>
    <name>PolicyPage</name>
    <message>
        <source>The rules cannot be shown</source>
        <translation>Die Regeln lassen sich nicht zeigen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>{0} more groups open it.</source>
        <translation>{0} weitere Gruppen öffnen es.</translation>
    </message>
    <message>
        <source>Who is away?</source>
        <translation>Wer fehlt?</translation>
    </message>
    <message>
        <source>{0}: away</source>
        <translation>{0}: fehlt</translation>
    </message>
    <message>
        <source>Everybody is here: it opens.</source>
        <translation>Alle sind da: Es öffnet sich.</translation>
    </message>
</context>
<context>
    <name>PolicyPicture</name>
    <message>
        <source>Opens it</source>
        <translation>Öffnet es</translation>
    </message>
    <message>
        <source>Closed while all of these are away</source>
        <translation>Geschlossen, solange diese alle fehlen</translation>
    </message>
    <message>
        <source>Picture of the rule: {0} groups open it, {1} keep it closed</source>
        <translation>Bild der Regel: {0} Gruppen öffnen es, {1} halten es geschlossen</translation>
    </message>
</context>
<context>
    <name>PracticeTable</name>
    <message>
        <source>Practice table</source>
        <translation>Übungstisch</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>Plays everybody who is not in the room.</source>
        <translation>Spielt alle, die nicht im Raum sind.</translation>
    </message>
    <message>
        <source>{0}&apos;s card</source>
        <translation>Karte von {0}</translation>
    </message>
    <message>
        <source>Scan the card</source>
        <translation>Karte scannen</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Type the code</source>
        <translation>Code tippen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Type the passphrase</source>
        <translation>Passphrase tippen</translation>
    </message>
    <message>
        <source>Cold code, in its envelope</source>
        <translation>Umschlagcode, in seinem Umschlag</translation>
    </message>
    <message>
        <source>Type the cold code</source>
        <translation>Umschlagcode tippen</translation>
    </message>
</context>
<context>
    <name>PreparePage</name>
    <message>
        <source>This stage</source>
        <translation>Dieser Abschnitt</translation>
    </message>
</context>
<context>
    <name>PrepareRail</name>
    <message>
        <source>Ceremony</source>
        <translation>Zeremonie</translation>
    </message>
</context>
<context>
    <name>PrepareWindow</name>
    <message>
        <source>Locks in {0} s</source>
        <translation>Sperrt in {0} s</translation>
    </message>
    <message>
        <source>Press any key to stay. Whoever is done stays done.</source>
        <translation>Zum Bleiben eine Taste drücken. Wer fertig ist, bleibt fertig.</translation>
    </message>
    <message>
        <source>Press any key to stay. Nothing of this ceremony is kept before the seal.</source>
        <translation>Eine beliebige Taste hält es offen. Vor dem Versiegeln wird von dieser Zeremonie nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>Große Schrift</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>ÜBUNG</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>This kit is for practice: nothing in it is real.</source>
        <translation>Dieses Kit dient der Übung: Nichts darin ist echt.</translation>
    </message>
</context>
<context>
    <name>PrintedPart</name>
    <message>
        <source>It goes to the printer at once: no file of this program holds it.</source>
        <translation>Es geht sofort an den Drucker: keine Datei dieses Programms enthält es.</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Es wird gedruckt …</translation>
    </message>
    <message>
        <source>Print it …</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Print the blank fields</source>
        <translation>Leere Felder drucken</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Discreet</source>
        <translation>Diskret</translation>
    </message>
    <message>
        <source>{0}: whose it is, what else is needed, whom to call</source>
        <translation>{0}: wem sie gehört, was man noch braucht, wen man anruft</translation>
    </message>
    <message>
        <source>{0}: words and QR code alone</source>
        <translation>{0}: nur Wörter und QR-Code</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Blank fields only</source>
        <translation>Nur leere Felder</translation>
    </message>
    <message>
        <source>{0}: nothing of the secret</source>
        <translation>{0}: nichts vom Geheimnis</translation>
    </message>
    <message>
        <source>What it gets</source>
        <translation>Was er bekommt</translation>
    </message>
    <message>
        <source>What is printed stays for a while where Keyturn cannot wipe it.</source>
        <translation>Was gedruckt wird, bleibt eine Weile dort, wo Keyturn es nicht löschen kann.</translation>
    </message>
    <message>
        <source>The print service keeps it for a day, unless PreserveJobFiles No stands in its cupsd.conf; and a printer may remember it.</source>
        <translation>Der Druckdienst bewahrt es einen Tag lang auf, wenn nicht PreserveJobFiles No in seiner cupsd.conf steht; und ein Drucker kann es sich merken.</translation>
    </message>
    <message>
        <source>Sent to the printer {0}. Wait for the sheet, and let nobody else take it.</source>
        <translation>An den Drucker {0} gesendet. Warten Sie auf das Blatt, und lassen Sie es niemand anderen nehmen.</translation>
    </message>
    <message>
        <source>Blank fields were sent to the printer {0}. Fill them in by hand.</source>
        <translation>Leere Felder wurden an den Drucker {0} gesendet. Füllen Sie sie von Hand aus.</translation>
    </message>
</context>
<context>
    <name>PrinterChoices</name>
    <message>
        <source>Another printer</source>
        <translation>Anderer Drucker</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>None on this computer</source>
        <translation>Keiner an diesem Computer</translation>
    </message>
    <message>
        <source>being looked for …</source>
        <translation>wird gesucht …</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}, the default one</source>
        <translation>{0}, der Standarddrucker</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>It is written down, and this opening goes on.</source>
        <translation>Es ist notiert, und diese Öffnung geht weiter.</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>The log is not whole: {0}</source>
        <translation>Das Protokoll ist nicht unversehrt: {0}</translation>
    </message>
    <message>
        <source>The playbook: {0}</source>
        <translation>Das Playbook: {0}</translation>
    </message>
    <message>
        <source>{0} more like these were noticed.</source>
        <translation>Weitere dieser Art bemerkt: {0}.</translation>
    </message>
</context>
<context>
    <name>Projector</name>
    <message>
        <source>{0}: for the room</source>
        <translation>{0}: für den Raum</translation>
    </message>
    <message>
        <source>{0}, practice</source>
        <translation>{0}, Übung</translation>
    </message>
    <message>
        <source>incident {0}</source>
        <translation>Vorfall {0}</translation>
    </message>
    <message>
        <source>since declared</source>
        <translation>seit Ausrufung</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>Schritt {0} von {1}</translation>
    </message>
    <message>
        <source>{0} answers</source>
        <translation>{0} antwortet</translation>
    </message>
    <message>
        <source>Confirming: {0} of {1} checks</source>
        <translation>Prüfen: {0} von {1} Prüfungen</translation>
    </message>
    <message>
        <source>Unlocking: {0} of {1} in</source>
        <translation>Entsperren: {0} von {1} fertig</translation>
    </message>
    <message>
        <source>Standing down: {0} of {1} settled</source>
        <translation>Beenden: {0} von {1} geklärt</translation>
    </message>
    <message>
        <source>The kit is locked</source>
        <translation>Das Kit ist gesperrt</translation>
    </message>
    <message>
        <source>Choosing the playbook</source>
        <translation>Playbook wird ausgewählt</translation>
    </message>
    <message>
        <source>The kit is open</source>
        <translation>Das Kit ist offen</translation>
    </message>
    <message>
        <source>The emergency is over</source>
        <translation>Der Notfall ist vorbei</translation>
    </message>
    <message>
        <source>{0} deferred</source>
        <translation>{0} aufgeschoben</translation>
    </message>
    <message>
        <source>Nothing secret is shown here</source>
        <translation>Hier wird nichts Geheimes gezeigt</translation>
    </message>
</context>
<context>
    <name>ProofPart</name>
    <message>
        <source>{0}, correct your card</source>
        <translation>{0}, bitte die Karte berichtigen</translation>
    </message>
    <message>
        <source>{0}, read your card back</source>
        <translation>{0}, bitte die Karte zurücklesen</translation>
    </message>
    <message>
        <source>The other words tell which ones these must be.</source>
        <translation>Die anderen Wörter sagen, welche es sein müssen.</translation>
    </message>
    <message>
        <source>From the paper, not from memory: this proves that the card opens the kit.</source>
        <translation>Vom Papier, nicht aus dem Gedächtnis: Das beweist, dass die Karte das Kit öffnet.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>A scanner may read the card&apos;s QR code into the same field.</source>
        <translation>Ein Scanner darf den QR-Code der Karte in dasselbe Feld lesen.</translation>
    </message>
    <message>
        <source>Take the word</source>
        <translation>Wort nehmen</translation>
    </message>
    <message>
        <source>Show the card again</source>
        <translation>Karte noch einmal zeigen</translation>
    </message>
    <message>
        <source>Word {0} must be</source>
        <translation>Wort {0} muss lauten</translation>
    </message>
    <message>
        <source>It is corrected on the paper</source>
        <translation>Auf dem Papier ist es berichtigt</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Read it back again</source>
        <translation>Noch einmal zurücklesen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
</context>
<context>
    <name>QuorumPage</name>
    <message>
        <source>The ceremony tier is open: the rest of the custody is being opened</source>
        <translation>Die Stufe der Zeremonie ist offen: Die übrigen Stufen werden geöffnet</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>since declared</source>
        <translation>seit Ausrufung</translation>
    </message>
    <message>
        <source>since you began</source>
        <translation>seit Beginn</translation>
    </message>
    <message>
        <source>{0} · kit {1}</source>
        <translation>{0} · Kit {1}</translation>
    </message>
</context>
<context>
    <name>ReadAloud</name>
    <message>
        <source>The group before</source>
        <translation>Die Gruppe davor</translation>
    </message>
    <message>
        <source>The next group</source>
        <translation>Die nächste Gruppe</translation>
    </message>
    <message>
        <source>other group</source>
        <translation>andere Gruppe</translation>
    </message>
    <message>
        <source>Read aloud, group {0} of {1}</source>
        <translation>Vorlesen, Gruppe {0} von {1}</translation>
    </message>
    <message>
        <source>check word</source>
        <translation>Prüfwort</translation>
    </message>
    <message>
        <source>{0}: {1}. Check word: {2}</source>
        <translation>{0}: {1}. Prüfwort: {2}</translation>
    </message>
    <message>
        <source>small</source>
        <translation>klein</translation>
    </message>
    <message>
        <source>capital</source>
        <translation>groß</translation>
    </message>
    <message>
        <source>digit</source>
        <translation>Ziffer</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>space</source>
        <translation>Leerraum</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
</context>
<context>
    <name>ReadFirstPage</name>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Unterzeichnen</translation>
    </message>
    <message>
        <source>Nothing changes that can be seen while the kit is locked.</source>
        <translation>Es ändert sich nichts, was sich bei verschlossenem Kit sehen lässt.</translation>
    </message>
    <message>
        <source>{0} to {1} of {2} changes</source>
        <translation>{0} bis {1} von {2} Änderungen</translation>
    </message>
    <message>
        <source>Next changes</source>
        <translation>Nächste Änderungen</translation>
    </message>
</context>
<context>
    <name>RekeyPeople</name>
    <message>
        <source>Ceremony group</source>
        <translation>Zeremoniegruppe</translation>
    </message>
    <message>
        <source>in</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>Enrol, {0} of {1} done</source>
        <translation>Anmeldungen, {0} von {1} fertig</translation>
    </message>
    <message>
        <source>at the table</source>
        <translation>am Tisch</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>offen</translation>
    </message>
</context>
<context>
    <name>RemovalPage</name>
    <message>
        <source>Remove {0}?</source>
        <translation>{0} entfernen?</translation>
    </message>
    <message>
        <source>Removing …</source>
        <translation>Wird entfernt …</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The kit does not have it: its file is deleted from the folder.</source>
        <translation>Das Kit enthält sie nicht: Ihre Datei wird aus dem Ordner gelöscht.</translation>
    </message>
    <message>
        <source>Its file in the folder goes too.</source>
        <translation>Auch ihre Datei im Ordner wird gelöscht.</translation>
    </message>
    <message>
        <source>The next seal leaves it out. Until every copy is that revision, some kit still holds it.</source>
        <translation>Das nächste Versiegeln lässt sie weg. Solange eine Kopie älter ist, enthält diese sie noch.</translation>
    </message>
    <message>
        <source>Take it out of use where it is valid.</source>
        <translation>Nehmen Sie sie dort außer Gebrauch, wo sie gelten.</translation>
    </message>
</context>
<context>
    <name>RenewPage</name>
    <message>
        <source>Everybody is done: seal the new epoch</source>
        <translation>Alle sind fertig: die neue Epoche versiegeln</translation>
    </message>
    <message>
        <source>Who is at the table?</source>
        <translation>Wer ist am Tisch?</translation>
    </message>
    <message numerus="yes">
        <source>One after the other, in any order. Nothing is kept before the seal. %n to do.</source>
        <translation>
            <numerusform>Eine Person nach der anderen, in beliebiger Folge. Vor dem Versiegeln wird nichts aufbewahrt. Noch %n.</numerusform>
            <numerusform>Eine Person nach der anderen, in beliebiger Folge. Vor dem Versiegeln wird nichts aufbewahrt. Noch %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody enrols: the cards that there are stay good.</source>
        <translation>Niemand meldet sich an: Die vorhandenen Karten gelten weiter.</translation>
    </message>
    <message>
        <source>Until it is sealed, nothing is kept.</source>
        <translation>Vor dem Versiegeln wird nichts aufbewahrt.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Seal the new epoch</source>
        <translation>Die neue Epoche versiegeln</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Versiegeln</translation>
    </message>
    <message>
        <source>Seal, when all are done</source>
        <translation>Versiegeln, wenn alle fertig sind</translation>
    </message>
    <message>
        <source>Enrol anew</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>new phone; the card stays</source>
        <translation>neues Telefon; die Karte bleibt</translation>
    </message>
    <message>
        <source>new card, phone</source>
        <translation>neue Karte, Telefon</translation>
    </message>
    <message>
        <source>new card, two security keys</source>
        <translation>neue Karte, zwei Sicherheitsschlüssel</translation>
    </message>
    <message>
        <source>Give this ceremony up?</source>
        <translation>Diese Zeremonie aufgeben?</translation>
    </message>
    <message>
        <source>The kit stays as it is. Whoever enrolled keeps the old card; the new ones open nothing.</source>
        <translation>Das Kit bleibt, wie es ist. Die alten Karten gelten weiter; die neuen öffnen nichts.</translation>
    </message>
    <message>
        <source>Destroy the new cards and cold codes, and take the new accounts out of the phones.</source>
        <translation>Vernichten Sie die neuen Karten und Umschlagcodes, und entfernen Sie die neuen Konten aus den Telefonen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Enrol {0} anew?</source>
        <translation>{0} neu anmelden?</translation>
    </message>
    <message>
        <source>What was made in this ceremony counts for nothing from now on: destroy it.</source>
        <translation>Was in dieser Zeremonie gemacht wurde, gilt dann nicht mehr: Vernichten Sie es.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>RepairStage</name>
    <message>
        <source>look at word {0} of the card</source>
        <translation>bitte Wort {0} ansehen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Retype</source>
        <translation>Neu tippen</translation>
    </message>
    <message>
        <source>Word {0} could not be read</source>
        <translation>Wort {0} war nicht lesbar</translation>
    </message>
    <message>
        <source>Word {0} does not fit the others</source>
        <translation>Wort {0} passt nicht zu den anderen</translation>
    </message>
    <message>
        <source>Does the card say</source>
        <translation>Steht auf der Karte</translation>
    </message>
    <message>
        <source>Question {0} of {1}</source>
        <translation>Frage {0} von {1}</translation>
    </message>
</context>
<context>
    <name>RevisePage</name>
    <message>
        <source>Reading the folder</source>
        <translation>Der Ordner wird gelesen</translation>
    </message>
    <message>
        <source>The next revision cannot be made</source>
        <translation>Die nächste Revision lässt sich nicht machen</translation>
    </message>
    <message>
        <source>Revision {0}: what it changes</source>
        <translation>Revision {0}: was sie ändert</translation>
    </message>
    <message>
        <source>Made from the folder; the kit stays locked. Read it before anybody signs.</source>
        <translation>Aus dem Ordner gemacht; das Kit bleibt verschlossen. Lesen Sie es, bevor jemand unterzeichnet.</translation>
    </message>
    <message>
        <source>It takes the place of the draft that waits, which nobody has signed.</source>
        <translation>Sie tritt an die Stelle des wartenden Entwurfs, den niemand unterzeichnet hat.</translation>
    </message>
    <message>
        <source>It takes the place of the draft that waits, signed by {0}: all sign anew.</source>
        <translation>Sie tritt an die Stelle des wartenden Entwurfs, unterzeichnet von {0}: Alle unterzeichnen neu.</translation>
    </message>
    <message>
        <source>Every playbook is sealed again: while the kit is locked, its steps cannot be compared.</source>
        <translation>Jedes Playbook wird neu versiegelt: Bei verschlossenem Kit lassen sich seine Schritte nicht vergleichen.</translation>
    </message>
    <message>
        <source>{0}, sign revision {1}</source>
        <translation>{0}, unterzeichnen Sie Revision {1}</translation>
    </message>
    <message>
        <source>Seal revision {0}</source>
        <translation>Revision {0} versiegeln</translation>
    </message>
</context>
<context>
    <name>RevisedPage</name>
    <message>
        <source>Revision {0} waits for a signature</source>
        <translation>Revision {0} wartet auf eine Unterschrift</translation>
    </message>
    <message>
        <source>Revision {0} is sealed</source>
        <translation>Revision {0} ist versiegelt</translation>
    </message>
    <message>
        <source>Signed by {0}. It lies here:</source>
        <translation>Unterzeichnet von {0}. Sie liegt hier:</translation>
    </message>
    <message>
        <source>Do this next</source>
        <translation>Was nun zu tun ist</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Until it is signed, the kit is what it was.</source>
        <translation>Bis sie unterzeichnet ist, bleibt das Kit, wie es war.</translation>
    </message>
    <message>
        <source>The revision before is kept as {0}.</source>
        <translation>Die Revision davor bleibt als {0} erhalten.</translation>
    </message>
    <message>
        <source>Another signer signs it, here or at another computer</source>
        <translation>Ein weiterer Inhaltszeichner unterzeichnet sie, hier oder an einem anderen Rechner</translation>
    </message>
    <message>
        <source>Copies to their places</source>
        <translation>Kopien an ihre Orte</translation>
    </message>
    <message>
        <source>overview, key K</source>
        <translation>Überblick, Taste K</translation>
    </message>
    <message>
        <source>Commit the folder, as it was sealed</source>
        <translation>Den Ordner, wie er versiegelt wurde, in Git ablegen</translation>
    </message>
</context>
<context>
    <name>RevisionOffers</name>
    <message>
        <source>Sign it</source>
        <translation>Unterzeichnen</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Unterzeichnen</translation>
    </message>
    <message>
        <source>Seal these changes</source>
        <translation>Änderungen versiegeln</translation>
    </message>
    <message>
        <source>Seal again</source>
        <translation>Neu versiegeln</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Versiegeln</translation>
    </message>
    <message>
        <source>A ceremony is needed</source>
        <translation>Es braucht eine Zeremonie</translation>
    </message>
    <message>
        <source>The folder asks for what only a ceremony changes. Until it was held, nothing of the folder is sealed.</source>
        <translation>Der Ordner verlangt, was nur eine Zeremonie ändert. Bis sie abgehalten ist, wird nichts aus dem Ordner versiegelt.</translation>
    </message>
    <message>
        <source>Sealed and signed, they become revision {0}. Nothing is opened.</source>
        <translation>Versiegelt und unterzeichnet werden sie Revision {0}. Nichts wird geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes can be sealed</source>
        <translation>
            <numerusform>%n Änderung kann versiegelt werden</numerusform>
            <numerusform>%n Änderungen können versiegelt werden</numerusform>
        </translation>
    </message>
    <message>
        <source>The kit waits for a signature</source>
        <translation>Das Kit wartet auf eine Unterschrift</translation>
    </message>
    <message>
        <source>Revision {0} waits for a signature</source>
        <translation>Revision {0} wartet auf eine Unterschrift</translation>
    </message>
    <message numerus="yes">
        <source>%n signatures are missing, of: {0}.</source>
        <translation>
            <numerusform>Es fehlt %n Unterschrift, von: {0}.</numerusform>
            <numerusform>Es fehlen %n Unterschriften, von: {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signed by {0}; %n signatures are missing, of: {1}.</source>
        <translation>
            <numerusform>Unterzeichnet von {0}; es fehlt %n Unterschrift, von: {1}.</numerusform>
            <numerusform>Unterzeichnet von {0}; es fehlen %n Unterschriften, von: {1}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleMark</name>
    <message>
        <source>Doer</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Vorleser</translation>
    </message>
</context>
<context>
    <name>RoleTag</name>
    <message>
        <source>Doer</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Vorleser</translation>
    </message>
</context>
<context>
    <name>RoomList</name>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>Roster</name>
    <message>
        <source>Reachable now</source>
        <translation>Jetzt erreichbar</translation>
    </message>
    <message>
        <source>comes</source>
        <translation>kommt</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>Zeit unbekannt</translation>
    </message>
    <message>
        <source>working</source>
        <translation>bei der Arbeit</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>Feierabend</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>Wochenende</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>schläft</translation>
    </message>
    <message>
        <source>UTC offset unknown</source>
        <translation>Abstand zu UTC unbekannt</translation>
    </message>
    <message>
        <source>called {0}, no answer</source>
        <translation>angerufen {0}, keine Antwort</translation>
    </message>
</context>
<context>
    <name>RosterLines</name>
    <message>
        <source>{0} custodians</source>
        <translation>{0} Treuhänder</translation>
    </message>
    <message>
        <source>{0} of {1} must sign</source>
        <translation>{0} von {1} müssen unterzeichnen</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>two security keys</source>
        <translation>zwei Sicherheitsschlüssel</translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>Everybody is done: seal the kit</source>
        <translation>Alle sind fertig: das Kit versiegeln</translation>
    </message>
    <message>
        <source>Who is at the table?</source>
        <translation>Wer ist am Tisch?</translation>
    </message>
    <message numerus="yes">
        <source>One after the other, in any order and on any day. %n to do.</source>
        <translation>
            <numerusform>Nacheinander, in beliebiger Reihenfolge und an beliebigen Tagen. %n offen.</numerusform>
            <numerusform>Nacheinander, in beliebiger Reihenfolge und an beliebigen Tagen. %n offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The kit is sealed, checked and opened once in rehearsal.</source>
        <translation>Das Kit wird versiegelt, geprüft und einmal zur Probe geöffnet.</translation>
    </message>
    <message>
        <source>Make the signing key</source>
        <translation>Zeichenschlüssel machen</translation>
    </message>
    <message>
        <source>signs what the kit holds</source>
        <translation>unterzeichnet, was das Kit enthält</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Neue Karte</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>two security keys</source>
        <translation>zwei Sicherheitsschlüssel</translation>
    </message>
    <message>
        <source>{0}; begun before: its card counts for nothing</source>
        <translation>{0}; früher begonnen: Jene Karte gilt nicht</translation>
    </message>
    <message>
        <source>{0}; card of generation {1}</source>
        <translation>{0}; Karte der Generation {1}</translation>
    </message>
    <message>
        <source>Close until later</source>
        <translation>Bis später schließen</translation>
    </message>
    <message>
        <source>Drop the ceremony</source>
        <translation>Zeremonie verwerfen</translation>
    </message>
    <message>
        <source>Seal the kit</source>
        <translation>Kit versiegeln</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Versiegeln</translation>
    </message>
    <message>
        <source>Seal, when all are done</source>
        <translation>Versiegeln, wenn alle fertig sind</translation>
    </message>
    <message>
        <source>Drop this ceremony?</source>
        <translation>Diese Zeremonie verwerfen?</translation>
    </message>
    <message>
        <source>Its draft is erased. The cards that were made open nothing, and everybody enrols anew.</source>
        <translation>Ihr Entwurf wird gelöscht. Die gemachten Karten öffnen nichts, und alle melden sich neu an.</translation>
    </message>
    <message>
        <source>Destroy the cards and cold codes, and take the accounts out of the phones.</source>
        <translation>Vernichten Sie Karten und Umschlagcodes, und nehmen Sie die Konten aus den Telefonen.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Erase the draft</source>
        <translation>Entwurf löschen</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Enrol {0} anew?</source>
        <translation>{0} neu anmelden?</translation>
    </message>
    <message>
        <source>With a new card, passphrase and second factor. Until that is done, the present ones count.</source>
        <translation>Mit neuer Karte, Passphrase und neuem zweiten Faktor. Bis das fertig ist, gelten die jetzigen.</translation>
    </message>
    <message>
        <source>Then destroy the old card and cold code, and take the old account out of the phone.</source>
        <translation>Vernichten Sie danach die alte Karte und den alten Umschlagcode, und nehmen Sie das alte Konto aus dem Telefon.</translation>
    </message>
    <message>
        <source>Enrol anew</source>
        <translation>Neu anmelden</translation>
    </message>
</context>
<context>
    <name>Rotates</name>
    <message>
        <source>was shown: rotate it</source>
        <translation>wurde angezeigt: erneuern</translation>
    </message>
    <message>
        <source>was not shown</source>
        <translation>wurde nicht angezeigt</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>any {0}</source>
        <translation>beliebige {0}</translation>
    </message>
    <message>
        <source>at least {0} {1}={2}</source>
        <translation>mindestens {0} mit {1}={2}</translation>
    </message>
    <message>
        <source>at least {0} different {1}</source>
        <translation>mindestens {0} verschiedene {1}</translation>
    </message>
</context>
<context>
    <name>SavePlace</name>
    <message>
        <source>Report as PDF and JSON, into this folder</source>
        <translation>Bericht als PDF und JSON, in diesen Ordner</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
</context>
<context>
    <name>SealPage</name>
    <message>
        <source>Seal the kit</source>
        <translation>Kit versiegeln</translation>
    </message>
    <message>
        <source>{0}, sign what is sealed</source>
        <translation>{0}, bitte unterzeichnen, was versiegelt wird</translation>
    </message>
    <message>
        <source>The kit is being sealed</source>
        <translation>Das Kit wird versiegelt</translation>
    </message>
    <message>
        <source>Leave the computer on until the end.</source>
        <translation>Lassen Sie den Computer bis zum Ende an.</translation>
    </message>
    <message>
        <source>Sealing for each group that may open</source>
        <translation>Versiegeln für jede Gruppe, die öffnen darf</translation>
    </message>
    <message>
        <source>Sealing what the kit holds</source>
        <translation>Versiegeln, was das Kit enthält</translation>
    </message>
    <message>
        <source>Checking the file, and opening it once</source>
        <translation>Die Datei wird geprüft und einmal geöffnet</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>about {0} s left</source>
        <translation>noch etwa {0} s</translation>
    </message>
</context>
<context>
    <name>SealedPage</name>
    <message>
        <source>The kit waits for a signature</source>
        <translation>Das Kit wartet auf eine Unterschrift</translation>
    </message>
    <message>
        <source>The kit is sealed</source>
        <translation>Das Kit ist versiegelt</translation>
    </message>
    <message>
        <source>Every section was read back, and the rehearsal was opened. It lies here:</source>
        <translation>Jeder Abschnitt wurde zurückgelesen, und die Probe wurde geöffnet. Es liegt hier:</translation>
    </message>
    <message>
        <source>Do this next</source>
        <translation>Was nun zu tun ist</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>The second signer signs</source>
        <translation>Der zweite Inhaltszeichner unterzeichnet</translation>
    </message>
    <message>
        <source>here, from the overview</source>
        <translation>hier, vom Überblick aus</translation>
    </message>
    <message>
        <source>Copies, each in another place</source>
        <translation>Kopien, jede an einem anderen Ort</translation>
    </message>
    <message>
        <source>overview, key K</source>
        <translation>Überblick, Taste K</translation>
    </message>
    <message>
        <source>Papers, in the overview</source>
        <translation>Papiere, in der Übersicht</translation>
    </message>
    <message>
        <source>Credentials in</source>
        <translation>Zugangsdaten hinein</translation>
    </message>
    <message>
        <source>keyturn item import {0}</source>
        <translation>keyturn item import {0}</translation>
    </message>
    <message>
        <source>The binder on paper, beside each copy</source>
        <translation>Der Ordner auf Papier, neben jeder Kopie</translation>
    </message>
    <message>
        <source>The draft was erased: destroy or wipe the medium that it lay on</source>
        <translation>Der Entwurf wurde gelöscht: Vernichten oder überschreiben Sie den Datenträger, auf dem er lag</translation>
    </message>
    <message>
        <source>A drill with everybody, with the real cards</source>
        <translation>Eine Übung mit allen, mit den echten Karten</translation>
    </message>
    <message>
        <source>within 90 days</source>
        <translation>innerhalb von 90 Tagen</translation>
    </message>
</context>
<context>
    <name>SecondsBar</name>
    <message>
        <source>{0} of {1} seconds left</source>
        <translation>noch {0} von {1} Sekunden</translation>
    </message>
</context>
<context>
    <name>SecretPanel</name>
    <message numerus="yes">
        <source>%Ln bytes, no text</source>
        <translation>
            <numerusform>%Ln Byte, kein Text</numerusform>
            <numerusform>%Ln Byte, kein Text</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>Locks in {0} s</source>
        <translation>Sperrt in {0} s</translation>
    </message>
    <message>
        <source>Press any key to stay. Nothing that was noted is lost.</source>
        <translation>Zum Bleiben eine Taste drücken. Nichts Notiertes geht verloren.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>Große Schrift</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>ÜBUNG</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Nothing here is real. Call nobody outside the room.</source>
        <translation>Nichts hier ist echt. Rufen Sie niemanden außerhalb des Raums an.</translation>
    </message>
</context>
<context>
    <name>ShownItem</name>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>The group before</source>
        <translation>Die Gruppe davor</translation>
    </message>
    <message>
        <source>The next group</source>
        <translation>Die nächste Gruppe</translation>
    </message>
    <message>
        <source>The kit holds no sign-in code for {0}.</source>
        <translation>Das Kit enthält keinen Anmeldecode für {0}.</translation>
    </message>
    <message>
        <source>Hide the code</source>
        <translation>Code verbergen</translation>
    </message>
    <message>
        <source>Show the sign-in code of {0}</source>
        <translation>Anmeldecode von {0} anzeigen</translation>
    </message>
    <message>
        <source>Sign-in code</source>
        <translation>Anmeldecode</translation>
    </message>
</context>
<context>
    <name>SignerLines</name>
    <message>
        <source>{0} of {1} must sign</source>
        <translation>{0} von {1} müssen unterzeichnen</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>unterzeichnet</translation>
    </message>
</context>
<context>
    <name>SignerPage</name>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>{0}, choose a passphrase for your signing key</source>
        <translation>{0}, bitte eine Passphrase für den Zeichenschlüssel wählen</translation>
    </message>
    <message>
        <source>With it you sign what the kit holds from now on. Keep the file on a stick of your own.</source>
        <translation>Damit unterzeichnen Sie von nun an, was das Kit enthält. Bewahren Sie die Datei auf einem eigenen Stick auf.</translation>
    </message>
    <message>
        <source>Deriving the key …</source>
        <translation>Der Schlüssel wird abgeleitet …</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>SigningPage</name>
    <message>
        <source>Passphrase of the signing key</source>
        <translation>Passphrase des Zeichenschlüssels</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>unterzeichnet</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Unterzeichnen</translation>
    </message>
    <message>
        <source>Another signer</source>
        <translation>Anderer Inhaltszeichner</translation>
    </message>
    <message>
        <source>{0} of {1} signatures</source>
        <translation>{0} von {1} Unterschriften</translation>
    </message>
    <message>
        <source>Seal now, the others sign later</source>
        <translation>Jetzt versiegeln, die anderen unterzeichnen später</translation>
    </message>
    <message>
        <source>Seal now</source>
        <translation>Jetzt versiegeln</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Versiegeln</translation>
    </message>
    <message>
        <source>Opening the key file …</source>
        <translation>Die Schlüsseldatei wird geöffnet …</translation>
    </message>
    <message>
        <source>Writing the kit …</source>
        <translation>Das Kit wird geschrieben …</translation>
    </message>
</context>
<context>
    <name>StandDownPage</name>
    <message>
        <source>Which ordinary user signed in the normal way</source>
        <translation>Wer sich normal angemeldet hat</translation>
    </message>
    <message>
        <source>Sealed again, rotated, by this day (YYYY-MM-DD)</source>
        <translation>Neu versiegelt, erneuert bis (JJJJ-MM-TT)</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>JJJJ-MM-TT</translation>
    </message>
    <message>
        <source>{0} of {1} done. The emergency is over when all are.</source>
        <translation>{0} von {1} erledigt. Der Notfall ist vorbei, wenn alles erledigt ist.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Watch an ordinary user sign in</source>
        <translation>Sehen Sie einer normalen Anmeldung zu</translation>
    </message>
    <message>
        <source>Say what this use was</source>
        <translation>Sagen Sie, was dieser Einsatz war</translation>
    </message>
    <message>
        <source>Say when the kit is sealed again</source>
        <translation>Sagen Sie, wann das Kit neu versiegelt ist</translation>
    </message>
    <message>
        <source>Close the emergency</source>
        <translation>Notfall schließen</translation>
    </message>
    <message>
        <source>Normal sign-in works</source>
        <translation>Normale Anmeldung geht</translation>
    </message>
    <message>
        <source>We saw it</source>
        <translation>Wir haben es gesehen</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Rotate what was revealed</source>
        <translation>Erneuern, was aufgedeckt wurde</translation>
    </message>
    <message>
        <source>{0}, version {1}</source>
        <translation>{0}, Version {1}</translation>
    </message>
    <message>
        <source>Nothing was revealed.</source>
        <translation>Nichts wurde aufgedeckt.</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>Wer informiert wurde</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht informiert</translation>
    </message>
    <message>
        <source>What was this use?</source>
        <translation>Was war dieser Einsatz?</translation>
    </message>
    <message>
        <source>Sealed again by</source>
        <translation>Neu versiegelt bis</translation>
    </message>
    <message>
        <source>By this day</source>
        <translation>Bis zu diesem Tag</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>Notfall</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Misuse</source>
        <translation>Missbrauch</translation>
    </message>
    <message>
        <source>Closing: the log is proven and signed</source>
        <translation>Schließt: Protokoll wird geprüft und unterzeichnet</translation>
    </message>
    <message>
        <source>Close, when all is settled</source>
        <translation>Schließen, wenn alles geklärt ist</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This opening</source>
        <translation>Diese Öffnung</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Ausgerufen</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Revealed</source>
        <translation>Aufgedeckt</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>StandingWords</name>
    <message>
        <source>no failure mode</source>
        <translation>keine Ausfallart</translation>
    </message>
    <message>
        <source>version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Neue Datei</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Nächste Version</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Not taken over</source>
        <translation>Nicht übernommen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Versiegelt</translation>
    </message>
    <message>
        <source>{0} of {1} days</source>
        <translation>{0} von {1} Tagen</translation>
    </message>
    <message>
        <source>The next seal leaves it out.</source>
        <translation>Das nächste Versiegeln lässt es aus.</translation>
    </message>
    <message>
        <source>{0} waits for the next seal.</source>
        <translation>{0} wartet auf das nächste Versiegeln.</translation>
    </message>
    <message>
        <source>It was seen in an opening: replace it.</source>
        <translation>Bei einer Öffnung gesehen: bitte ersetzen.</translation>
    </message>
    <message>
        <source>Its rule wants it replaced.</source>
        <translation>Nach seiner Regel ist es zu ersetzen.</translation>
    </message>
    <message>
        <source>It is in the kit.</source>
        <translation>Es ist im Kit.</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>needs care</source>
        <translation>zu beachten</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>aufgeschoben</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>Halt</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>nicht möglich</translation>
    </message>
    <message>
        <source>inject</source>
        <translation>Einspielung</translation>
    </message>
    <message>
        <source>inject, fired</source>
        <translation>Einspielung, ausgelöst</translation>
    </message>
</context>
<context>
    <name>StatusWords</name>
    <message>
        <source>All steps</source>
        <translation>Alle Schritte</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>misslungen</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>aufgeschoben</translation>
    </message>
</context>
<context>
    <name>StepHead</name>
    <message>
        <source>over the target of {0}</source>
        <translation>über dem Ziel von {0}</translation>
    </message>
    <message>
        <source>target {0}</source>
        <translation>Ziel {0}</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>Schritt {0} von {1}</translation>
    </message>
    <message>
        <source>Keep in mind</source>
        <translation>Im Kopf behalten</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Tun</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Zurücklesen</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Aufschreiben</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Zustimmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>StepKeys</name>
    <message>
        <source>Put off</source>
        <translation>Aufschieben</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Alle Schritte</translation>
    </message>
    <message>
        <source>Leave and stand down</source>
        <translation>Abbrechen und beenden</translation>
    </message>
    <message>
        <source>Stand down</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message numerus="yes">
        <source>%n notes, write one</source>
        <translation>
            <numerusform>%n Notiz, eine schreiben</numerusform>
            <numerusform>%n Notizen, eine schreiben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>StepText</name>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>It failed</source>
        <translation>Misslungen</translation>
    </message>
    <message>
        <source>That is noted. Try again, or go on with the answer below.</source>
        <translation>Das ist notiert. Versuchen Sie es noch einmal, oder machen Sie mit der Antwort unten weiter.</translation>
    </message>
    <message>
        <source>Both confirm</source>
        <translation>Beide bestätigen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>You then see</source>
        <translation>Sie sehen dann</translation>
    </message>
    <message>
        <source>If it fails</source>
        <translation>Misslingt es</translation>
    </message>
    <message>
        <source>Failed: next</source>
        <translation>Misslungen: weiter</translation>
    </message>
    <message>
        <source>If AWS takes no changes</source>
        <translation>Wenn AWS nichts ändern lässt</translation>
    </message>
    <message>
        <source>{0} first, then {1}.</source>
        <translation>Zuerst {0}, dann {1}.</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Say to them</source>
        <translation>Sagen Sie</translation>
    </message>
</context>
<context>
    <name>StillToConfirm</name>
    <message>
        <source>{0} has confirmed. {1}: look at it, then confirm too.</source>
        <translation>{0} hat bestätigt. {1}: ansehen, dann auch bestätigen.</translation>
    </message>
</context>
<context>
    <name>StopNames</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Handeln</translation>
    </message>
    <message>
        <source>Stand down</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>Zeichenschlüssel</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Versiegeln</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Versiegelt</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Zugangsdaten: Formular</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Removal</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Next revision</source>
        <translation>Nächste Revision</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>Ceremony group</source>
        <translation>Zeremoniegruppe</translation>
    </message>
    <message>
        <source>New epoch</source>
        <translation>Neue Epoche</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papiere</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
</context>
<context>
    <name>Stopped</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>StrengthLine</name>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Five words that have nothing to do with each other are strong.</source>
        <translation>Fünf Wörter, die nichts miteinander zu tun haben, sind stark.</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Schwach</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>{0}: about {1} bits</source>
        <translation>{0}: etwa {1} Bit</translation>
    </message>
</context>
<context>
    <name>TierNames</name>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Ceremony</source>
        <translation>Zeremonie</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Fits so far</source>
        <translation>Passt bisher</translation>
    </message>
    <message>
        <source>Ruled out</source>
        <translation>Entfällt</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>added</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>custodian</source>
        <translation>Treuhänder</translation>
    </message>
    <message>
        <source>failure mode</source>
        <translation>Ausfallart</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>item</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>{0}. To do: {1}</source>
        <translation>{0}. Zu tun: {1}</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0} Punkte</translation>
    </message>
</context>
<context>
    <name>ToldRow</name>
    <message>
        <source>taken back {0}</source>
        <translation>zurückgenommen {0}</translation>
    </message>
    <message>
        <source>told {0}</source>
        <translation>informiert {0}</translation>
    </message>
    <message>
        <source>not reached {0}</source>
        <translation>nicht erreicht {0}</translation>
    </message>
    <message>
        <source>put off {0}</source>
        <translation>aufgeschoben {0}</translation>
    </message>
</context>
<context>
    <name>TypedNames</name>
    <message>
        <source>Reader</source>
        <translation>Vorleser</translation>
    </message>
    <message>
        <source>Doer</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Who is here?</source>
        <translation>Wer ist hier?</translation>
    </message>
    <message>
        <source>One reads every line aloud and watches. The other does it and answers.</source>
        <translation>Eine Person liest jede Zeile vor und schaut zu. Die andere führt aus und antwortet.</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message numerus="yes">
        <source>Each at their own pace. The kit opens by itself when %n are in.</source>
        <translation>
            <numerusform>Alle in ihrem Tempo. Das Kit öffnet sich von selbst, wenn %n Person fertig ist.</numerusform>
            <numerusform>Alle in ihrem Tempo. Das Kit öffnet sich von selbst, wenn %n Personen fertig sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} s so far.</source>
        <translation>Bisher {0} s.</translation>
    </message>
    <message>
        <source>The kit is open: its log is being read</source>
        <translation>Das Kit ist offen: Sein Protokoll wird gelesen</translation>
    </message>
    <message>
        <source>Mostly seconds; minutes where a clock is off. There is nothing to type.</source>
        <translation>Meist Sekunden; Minuten, wenn eine Uhr falsch geht. Es ist nichts zu tippen.</translation>
    </message>
    <message>
        <source>Trying the second factors together</source>
        <translation>Die zweiten Faktoren werden gemeinsam geprüft</translation>
    </message>
    <message>
        <source>{0}&apos;s turn</source>
        <translation>{0} dran</translation>
    </message>
    <message>
        <source>The other person&apos;s turn</source>
        <translation>Andere Person dran</translation>
    </message>
    <message>
        <source>Person {0}</source>
        <translation>Person {0}</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Other person</source>
        <translation>Andere Person</translation>
    </message>
</context>
<context>
    <name>Untested</name>
    <message>
        <source>No check could be tried: nothing confirms this emergency</source>
        <translation>Keine Prüfung war möglich: Nichts bestätigt diesen Notfall</translation>
    </message>
    <message>
        <source>You declare all the same. The log says that you did.</source>
        <translation>Sie rufen trotzdem aus. Das steht dann im Protokoll.</translation>
    </message>
    <message>
        <source>Declare all the same only if waiting does more harm. The log says that you did.</source>
        <translation>Rufen Sie nur dann trotzdem aus, wenn Warten mehr schadet. Das steht dann im Protokoll.</translation>
    </message>
</context>
<context>
    <name>WaitLeft</name>
    <message>
        <source>left</source>
        <translation>verbleiben</translation>
    </message>
    <message>
        <source>The time is over.</source>
        <translation>Die Zeit ist um.</translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>Playbook {0}</source>
        <translation>Playbook {0}</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>WordEntry</name>
    <message>
        <source>Word {0} of {1}</source>
        <translation>Wort {0} von {1}</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>Space takes {0}, down for {1}</source>
        <translation>Leertaste nimmt {0}, abwärts zu {1}</translation>
    </message>
    <message>
        <source>Space takes {0}</source>
        <translation>Leertaste nimmt {0}</translation>
    </message>
    <message>
        <source>Enter takes the card&apos;s QR text.</source>
        <translation>Enter nimmt den QR-Text der Karte.</translation>
    </message>
    <message>
        <source>Space: this word cannot be read.</source>
        <translation>Leertaste: Dieses Wort ist nicht lesbar.</translation>
    </message>
    <message>
        <source>No word begins so. Look again; ? where it cannot be read.</source>
        <translation>Kein Wort beginnt so. Sehen Sie noch einmal nach; ? für ein unlesbares.</translation>
    </message>
    <message>
        <source>No word begins so. Look again.</source>
        <translation>Kein Wort beginnt so. Sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Four letters are enough.</source>
        <translation>Vier Buchstaben genügen.</translation>
    </message>
    <message>
        <source>Type on.</source>
        <translation>Tippen Sie weiter.</translation>
    </message>
</context>
<context>
    <name>WordTicks</name>
    <message>
        <source>{0} of {1} words taken</source>
        <translation>{0} von {1} Wörtern genommen</translation>
    </message>
    <message>
        <source>{0}, look at word {1}</source>
        <translation>{0}, bitte Wort {1} ansehen</translation>
    </message>
</context>
<context>
    <name>_Code</name>
    <message>
        <source>Taken</source>
        <translation>Genommen</translation>
    </message>
    <message>
        <source>{0}: taken</source>
        <translation>{0}: genommen</translation>
    </message>
    <message>
        <source>{0}: to come</source>
        <translation>{0}: kommt noch</translation>
    </message>
</context>
<context>
    <name>_ColdStage</name>
    <message>
        <source>type your cold code</source>
        <translation>Ihren Umschlagcode, bitte</translation>
    </message>
</context>
<context>
    <name>_Scanner</name>
    <message>
        <source>USB scanner</source>
        <translation>USB-Scanner</translation>
    </message>
    <message>
        <source>A USB scanner types into the card&apos;s field</source>
        <translation>Ein USB-Scanner tippt in das Feld der Karte</translation>
    </message>
</context>
<context>
    <name>aloud</name>
    <message>
        <source>zero</source>
        <translation>null</translation>
    </message>
    <message>
        <source>one</source>
        <translation>eins</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drei</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>five</source>
        <translation>fünf</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sechs</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sieben</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>acht</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>neun</translation>
    </message>
    <message>
        <source>exclamation mark</source>
        <translation>Ausrufezeichen</translation>
    </message>
    <message>
        <source>double quote</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>Raute</translation>
    </message>
    <message>
        <source>dollar sign</source>
        <translation>Dollarzeichen</translation>
    </message>
    <message>
        <source>percent sign</source>
        <translation>Prozentzeichen</translation>
    </message>
    <message>
        <source>ampersand</source>
        <translation>Und-Zeichen</translation>
    </message>
    <message>
        <source>single quote</source>
        <translation>gerades Apostroph</translation>
    </message>
    <message>
        <source>open round bracket</source>
        <translation>runde Klammer auf</translation>
    </message>
    <message>
        <source>close round bracket</source>
        <translation>runde Klammer zu</translation>
    </message>
    <message>
        <source>asterisk</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>plus</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>hyphen</source>
        <translation>Bindestrich</translation>
    </message>
    <message>
        <source>dot</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>forward slash</source>
        <translation>Schrägstrich</translation>
    </message>
    <message>
        <source>colon</source>
        <translation>Doppelpunkt</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>less-than sign</source>
        <translation>Kleiner-als</translation>
    </message>
    <message>
        <source>equals</source>
        <translation>Gleichheitszeichen</translation>
    </message>
    <message>
        <source>greater-than sign</source>
        <translation>Größer-als</translation>
    </message>
    <message>
        <source>question mark</source>
        <translation>Fragezeichen</translation>
    </message>
    <message>
        <source>at sign</source>
        <translation>At-Zeichen</translation>
    </message>
    <message>
        <source>open square bracket</source>
        <translation>eckige Klammer auf</translation>
    </message>
    <message>
        <source>backslash</source>
        <translation>umgekehrter Schrägstrich</translation>
    </message>
    <message>
        <source>close square bracket</source>
        <translation>eckige Klammer zu</translation>
    </message>
    <message>
        <source>caret</source>
        <translation>Zirkumflex</translation>
    </message>
    <message>
        <source>underscore</source>
        <translation>Unterstrich</translation>
    </message>
    <message>
        <source>backtick</source>
        <translation>Gravis</translation>
    </message>
    <message>
        <source>open curly bracket</source>
        <translation>geschweifte Klammer auf</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <source>close curly bracket</source>
        <translation>geschweifte Klammer zu</translation>
    </message>
    <message>
        <source>tilde</source>
        <translation>Tilde</translation>
    </message>
    <message>
        <source>space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>new line</source>
        <translation>neue Zeile</translation>
    </message>
    <message>
        <source>carriage return</source>
        <translation>Wagenrücklauf</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The answers cannot be read: {why}.</source>
        <translation>Die Antworten sind nicht lesbar: {why}.</translation>
    </message>
    <message>
        <source>Give a JSON list with one object per custodian; the manual&apos;s kit-format.md, section 14, shows it.</source>
        <translation>Geben Sie eine JSON-Liste mit einem Objekt je Treuhänder; das Handbuch zeigt es in kit-format.md, Abschnitt 14.</translation>
    </message>
    <message>
        <source>No folder is named yet.</source>
        <translation>Noch ist kein Ordner genannt.</translation>
    </message>
    <message>
        <source>Type where the stick is mounted, or choose a folder.</source>
        <translation>Tippen Sie ein, wo der Stick eingebunden ist, oder wählen Sie einen Ordner aus.</translation>
    </message>
    <message>
        <source>The copy in {folder} has no name of small letters, digits and hyphens.</source>
        <translation>Die Kopie in {folder} hat keinen Namen aus Kleinbuchstaben, Ziffern und Bindestrichen.</translation>
    </message>
    <message>
        <source>Give it such a name; in the terminal: --name, for one folder.</source>
        <translation>Geben Sie ihr einen solchen Namen; im Terminal: --name, für einen Ordner.</translation>
    </message>
    <message>
        <source>An opening needs {missing}.</source>
        <translation>Eine Öffnung braucht {missing}.</translation>
    </message>
    <message>
        <source>Give the failure mode, the incident reference, the reason, and two people who declare it.</source>
        <translation>Nennen Sie die Ausfallart, die Vorfallnummer, den Grund und zwei Personen, die ausrufen.</translation>
    </message>
    <message>
        <source>Name another folder with --out.</source>
        <translation>Nennen Sie mit --out einen anderen Ordner.</translation>
    </message>
    <message>
        <source>This file does not say to which AWS account its credentials belong.</source>
        <translation>Diese Datei sagt nicht, zu welchem AWS-Konto ihre Zugangsdaten gehören.</translation>
    </message>
    <message>
        <source>This file holds nothing that a kit could keep.</source>
        <translation>Diese Datei enthält nichts, was ein Kit aufbewahren könnte.</translation>
    </message>
    <message>
        <source>Give a file with credentials in it.</source>
        <translation>Geben Sie eine Datei an, die Zugangsdaten enthält.</translation>
    </message>
    <message>
        <source>This file is encrypted, and only the program that made it can open it.</source>
        <translation>Diese Datei ist verschlüsselt, und nur das Programm, das sie geschrieben hat, kann sie öffnen.</translation>
    </message>
    <message>
        <source>Export it without encryption on a computer without a network, give that file, and destroy it afterwards.</source>
        <translation>Exportieren Sie auf einem Rechner ohne Netz unverschlüsselt, geben Sie diese Datei an, und vernichten Sie sie danach.</translation>
    </message>
    <message>
        <source>Entry {entry} of this file cannot be taken in: {field}: {why}.</source>
        <translation>Eintrag {entry} dieser Datei kann nicht übernommen werden: {field}: {why}.</translation>
    </message>
    <message>
        <source>Put the entry right where it came from, or leave it out, and export once more.</source>
        <translation>Berichtigen Sie den Eintrag dort, woher er kommt, oder lassen Sie ihn weg, und exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>This file is of no kind that can be taken in.</source>
        <translation>Diese Datei ist von keiner Art, die übernommen werden kann.</translation>
    </message>
    <message>
        <source>This file holds {count} entries, and --as names only one.</source>
        <translation>Diese Datei enthält {count} Einträge, und --as benennt nur einen.</translation>
    </message>
    <message>
        <source>Leave --as out: each entry is named after its user or its title.</source>
        <translation>Lassen Sie --as weg: Jeder Eintrag wird nach seinem Benutzer oder seinem Titel benannt.</translation>
    </message>
    <message>
        <source>This export is of version {version}, which is not known here.</source>
        <translation>Dieser Export hat die Version {version}, die hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Export it with a program whose files are known (version {known}), or add the items by hand: keyturn item add.</source>
        <translation>Exportieren Sie mit einem Programm, dessen Dateien bekannt sind (Version {known}), oder fügen Sie die Einträge von Hand hinzu: keyturn item add.</translation>
    </message>
    <message>
        <source>This file is too large to be taken in: {why}.</source>
        <translation>Diese Datei ist zu groß, um übernommen zu werden: {why}.</translation>
    </message>
    <message>
        <source>Export only what the kit needs, and give that file.</source>
        <translation>Exportieren Sie nur, was das Kit braucht, und geben Sie diese Datei an.</translation>
    </message>
    <message>
        <source>This file cannot be taken in: {why}.</source>
        <translation>Diese Datei kann nicht übernommen werden: {why}.</translation>
    </message>
    <message>
        <source>This file does not say to which IAM user its access key belongs.</source>
        <translation>Diese Datei sagt nicht, zu welchem IAM-Benutzer ihr Zugriffsschlüssel gehört.</translation>
    </message>
    <message>
        <source>This is not {mode}: check {number} came out as “{otherwise}”.</source>
        <translation>Dies ist nicht {mode}: Prüfung {number} ergab „{otherwise}“.</translation>
    </message>
    <message>
        <source>Go to: {go}.</source>
        <translation>Gehen Sie hierhin: {go}.</translation>
    </message>
    <message>
        <source>This font cannot be used on paper: {why}.</source>
        <translation>Diese Schrift lässt sich auf Papier nicht verwenden: {why}.</translation>
    </message>
    <message>
        <source>Name a TrueType font with quadratic outlines (.ttf or .ttc), or go without: names then stand as code points.</source>
        <translation>Nennen Sie eine TrueType-Schrift mit quadratischen Umrissen (.ttf oder .ttc), oder lassen Sie sie weg: Namen stehen dann als Codepunkte.</translation>
    </message>
    <message>
        <source>{path!r} is no path below resources/.</source>
        <translation>{path!r} ist kein Pfad unter resources/.</translation>
    </message>
    <message>
        <source>Write the path with forward slashes, from resources/ on, without &apos;..&apos;.</source>
        <translation>Schreiben Sie den Pfad mit Schrägstrichen, ab resources/, ohne „..“.</translation>
    </message>
    <message>
        <source>{path} is no folder that can be read: {why}.</source>
        <translation>{path} ist kein Ordner, der sich lesen lässt: {why}.</translation>
    </message>
    <message>
        <source>Name the folder that holds kit.toml; keyturn new DIR makes one.</source>
        <translation>Nennen Sie den Ordner mit der Datei kit.toml; keyturn new DIR legt einen an.</translation>
    </message>
    <message>
        <source>{path} exists already; nothing is overwritten, and nothing was made.</source>
        <translation>{path} gibt es schon; nichts wird überschrieben, und nichts wurde angelegt.</translation>
    </message>
    <message>
        <source>Name another folder; or change this one&apos;s files, and look at them with: keyturn lint DIR</source>
        <translation>Nennen Sie einen anderen Ordner; oder ändern Sie dessen Dateien, und prüfen Sie sie mit: keyturn lint DIR</translation>
    </message>
    <message>
        <source>The folder cannot be made so: {why}.</source>
        <translation>Der Ordner lässt sich so nicht anlegen: {why}.</translation>
    </message>
    <message>
        <source>Give the name, and each custodian as “Name, site”; see: keyturn new --help</source>
        <translation>Geben Sie den Namen und jeden Treuhänder als „Name, Ort“; siehe: keyturn new --help</translation>
    </message>
    <message>
        <source>{what} has 1 to {most} printable characters; this one has not.</source>
        <translation>{what} hat 1 bis {most} druckbare Zeichen; hier ist es anders.</translation>
    </message>
    <message>
        <source>Type it again, shorter and without control characters.</source>
        <translation>Tippen Sie es noch einmal, kürzer und ohne Steuerzeichen.</translation>
    </message>
    <message>
        <source>The card file cannot be read: {why}.</source>
        <translation>Die Kartendatei ist nicht lesbar: {why}.</translation>
    </message>
    <message>
        <source>Check the stick and the name, or type the card&apos;s 22 words.</source>
        <translation>Prüfen Sie den Stick und den Namen, oder tippen Sie die 22 Wörter der Karte.</translation>
    </message>
    <message>
        <source>These places do not fit the other words of the card: {places}.</source>
        <translation>Diese Stellen passen nicht zu den anderen Wörtern der Karte: {places}.</translation>
    </message>
    <message>
        <source>Compare them with the card and accept the correction, or type the card again.</source>
        <translation>Vergleichen Sie sie mit der Karte und nehmen Sie die Berichtigung an, oder tippen Sie die Karte neu.</translation>
    </message>
    <message>
        <source>This card is {name}&apos;s, generation {found}; this kit is an older copy: it knows generation {expected}.</source>
        <translation>Diese Karte ist von {name}, Generation {found}; dieses Kit ist eine ältere Kopie: Es kennt Generation {expected}.</translation>
    </message>
    <message>
        <source>Bring the newest copy of the kit, and keep this card.</source>
        <translation>Bringen Sie die neueste Kopie des Kits, und behalten Sie diese Karte.</translation>
    </message>
    <message>
        <source>This card is {name}&apos;s, generation {found}; this kit expects generation {expected}.</source>
        <translation>Diese Karte ist von {name}, Generation {found}; dieses Kit erwartet Generation {expected}.</translation>
    </message>
    <message>
        <source>Bring {name}&apos;s card of generation {expected}, and destroy the older one.</source>
        <translation>Bringen Sie die Karte von {name} in Generation {expected}, und vernichten Sie die ältere.</translation>
    </message>
    <message>
        <source>This card belongs to the kit with tag {found}; this kit&apos;s tag is {expected}.</source>
        <translation>Diese Karte gehört zum Kit mit der Kennung {found}; die Kennung dieses Kits ist {expected}.</translation>
    </message>
    <message>
        <source>Bring the card whose kit tag reads {expected}.</source>
        <translation>Bringen Sie die Karte mit der Kit-Kennung {expected}.</translation>
    </message>
    <message>
        <source>This computer cannot read QR codes: the library zxing-cpp is missing.</source>
        <translation>Dieser Rechner kann keine QR-Codes lesen: Die Bibliothek zxing-cpp fehlt.</translation>
    </message>
    <message>
        <source>Type the card&apos;s 22 words, use a USB scanner, or bring the card as a file.</source>
        <translation>Tippen Sie die 22 Wörter der Karte, nehmen Sie einen USB-Scanner, oder bringen Sie die Karte als Datei.</translation>
    </message>
    <message>
        <source>This picture does not show one card: {why}.</source>
        <translation>Dieses Bild zeigt nicht eine einzelne Karte: {why}.</translation>
    </message>
    <message>
        <source>Take a picture of one card&apos;s QR code alone.</source>
        <translation>Fotografieren Sie allein den QR-Code einer Karte.</translation>
    </message>
    <message>
        <source>This picture is too large to be read: {why}.</source>
        <translation>Dieses Bild ist zu groß zum Lesen: {why}.</translation>
    </message>
    <message>
        <source>Take it again with a smaller size, or cut it to the QR code.</source>
        <translation>Nehmen Sie es kleiner auf, oder schneiden Sie es auf den QR-Code zu.</translation>
    </message>
    <message>
        <source>This file cannot be read as a picture: {why}.</source>
        <translation>Diese Datei ist nicht als Bild lesbar: {why}.</translation>
    </message>
    <message>
        <source>Take the picture again as PNG or JPEG, or type the card&apos;s 22 words.</source>
        <translation>Nehmen Sie das Bild neu als PNG oder JPEG auf, oder tippen Sie die 22 Wörter der Karte.</translation>
    </message>
    <message>
        <source>No QR code can be read in this picture.</source>
        <translation>In diesem Bild ist kein QR-Code lesbar.</translation>
    </message>
    <message>
        <source>Take it again in better light, from straight above, with the whole code in it; or type the 22 words.</source>
        <translation>Nehmen Sie es bei besserem Licht und gerade von oben auf, mit dem ganzen Code darin; oder tippen Sie die 22 Wörter.</translation>
    </message>
    <message>
        <source>This is a practice card, and this kit is real.</source>
        <translation>Dies ist eine Übungskarte, und dieses Kit ist echt.</translation>
    </message>
    <message>
        <source>Bring the real card.</source>
        <translation>Bringen Sie die echte Karte.</translation>
    </message>
    <message>
        <source>This QR text or card file is incomplete or damaged.</source>
        <translation>Dieser QR-Text oder diese Kartendatei ist unvollständig oder beschädigt.</translation>
    </message>
    <message>
        <source>Scan it again, or type the card&apos;s 22 words.</source>
        <translation>Scannen Sie noch einmal, oder tippen Sie die 22 Wörter der Karte.</translation>
    </message>
    <message>
        <source>What was read back is not this card.</source>
        <translation>Was zurückgelesen wurde, ist nicht diese Karte.</translation>
    </message>
    <message>
        <source>Compare each word with the screen and correct the paper; then read it back again.</source>
        <translation>Vergleichen Sie jedes Wort mit dem Bildschirm, und berichtigen Sie das Papier; lesen Sie sie dann noch einmal zurück.</translation>
    </message>
    <message>
        <source>The words at these places are not those of the card: {places}.</source>
        <translation>Die Wörter an diesen Stellen sind nicht die der Karte: {places}.</translation>
    </message>
    <message>
        <source>Correct them on the paper, and say that it is corrected; or read the card back again.</source>
        <translation>Berichtigen Sie sie auf dem Papier, und sagen Sie, dass es berichtigt ist; oder lesen Sie die Karte noch einmal zurück.</translation>
    </message>
    <message>
        <source>This is a real card, and this kit is for practice.</source>
        <translation>Dies ist eine echte Karte, und dieses Kit ist zum Üben.</translation>
    </message>
    <message>
        <source>Put the real card back in its safe and use the practice card.</source>
        <translation>Legen Sie die echte Karte in ihren Tresor zurück, und nehmen Sie die Übungskarte.</translation>
    </message>
    <message>
        <source>Too many of these words are wrong or missing to read the card.</source>
        <translation>Zu viele dieser Wörter sind falsch oder fehlen, um die Karte zu lesen.</translation>
    </message>
    <message>
        <source>Compare each word with the card: up to 3 wrong or 6 missing words can be repaired.</source>
        <translation>Vergleichen Sie jedes Wort mit der Karte: Bis zu 3 falsche oder 6 fehlende Wörter lassen sich berichtigen.</translation>
    </message>
    <message>
        <source>This card is of version {version}; this program reads version 1.</source>
        <translation>Diese Karte hat Version {version}; dieses Programm liest Version 1.</translation>
    </message>
    <message>
        <source>Use the program that was delivered with the kit.</source>
        <translation>Verwenden Sie das Programm, das mit dem Kit geliefert wurde.</translation>
    </message>
    <message>
        <source>Type all 22 words; put ? for a word that cannot be read.</source>
        <translation>Tippen Sie alle 22 Wörter; für ein unlesbares Wort ein ?.</translation>
    </message>
    <message>
        <source>This passphrase does not open the draft {path}; or the draft was altered.</source>
        <translation>Diese Passphrase öffnet den Entwurf {path} nicht; oder der Entwurf wurde verändert.</translation>
    </message>
    <message>
        <source>Type the passphrase again that was chosen when the ceremony began.</source>
        <translation>Tippen Sie noch einmal die Passphrase, die zu Beginn der Zeremonie gewählt wurde.</translation>
    </message>
    <message>
        <source>This is not the passphrase that was typed before.</source>
        <translation>Dies ist nicht die Passphrase, die zuvor getippt wurde.</translation>
    </message>
    <message>
        <source>Type it again, or choose another one.</source>
        <translation>Tippen Sie sie noch einmal, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess: about {bits} bits, and the least is {least}.</source>
        <translation>Diese Passphrase ist zu leicht zu erraten: etwa {bits} Bit, und mindestens {least} müssen es sein.</translation>
    </message>
    <message>
        <source>This passphrase cannot be used: {why}.</source>
        <translation>Diese Passphrase ist nicht verwendbar: {why}.</translation>
    </message>
    <message>
        <source>Type letters, digits, signs and spaces; the passphrases that the ceremony offers are fine.</source>
        <translation>Tippen Sie Buchstaben, Ziffern, Zeichen und Leerzeichen; die Passphrasen, die die Zeremonie anbietet, sind in Ordnung.</translation>
    </message>
    <message>
        <source>{name}&apos;s card is the right one, but this is not the passphrase that belongs to it.</source>
        <translation>Die Karte von {name} ist die richtige, aber dies ist nicht die Passphrase, die dazu gehört.</translation>
    </message>
    <message>
        <source>Type the passphrase again: spaces and capitals count, the keyboard&apos;s layout too.</source>
        <translation>Tippen Sie die Passphrase noch einmal: Leerzeichen und Großschreibung zählen, auch die Tastaturbelegung.</translation>
    </message>
    <message>
        <source>A phone code has exactly six digits.</source>
        <translation>Ein Telefoncode hat genau sechs Ziffern.</translation>
    </message>
    <message>
        <source>Type the six digits that {name}&apos;s phone shows now.</source>
        <translation>Tippen Sie die sechs Ziffern, die das Telefon von {name} jetzt zeigt.</translation>
    </message>
    <message>
        <source>This is the same code as the one before; each phone gives {r} different ones.</source>
        <translation>Dies ist derselbe Code wie der vorige; jedes Telefon gibt {r} verschiedene.</translation>
    </message>
    <message>
        <source>Wait until {name}&apos;s phone shows the next code, and type that one.</source>
        <translation>Warten Sie, bis das Telefon von {name} den nächsten Code zeigt, und tippen Sie diesen.</translation>
    </message>
    <message>
        <source>These second factors do not open the kit together: one of the codes is wrong, or a clock is far off.</source>
        <translation>Diese zweiten Faktoren öffnen das Kit nicht gemeinsam: Einer der Codes ist falsch, oder eine Uhr geht weit falsch.</translation>
    </message>
    <message>
        <source>Compare the phones&apos; date and time with this computer&apos;s, then give {names}&apos;s codes again.</source>
        <translation>Vergleichen Sie Datum und Uhrzeit der Telefone mit diesem Rechner; geben Sie dann die Codes neu: {names}.</translation>
    </message>
    <message>
        <source>This cold code is mistyped, or it is not this custodian&apos;s of this kit.</source>
        <translation>Dieser Umschlagcode ist vertippt oder gehört in diesem Kit nicht zu dieser Person.</translation>
    </message>
    <message>
        <source>Compare it with the paper, one group at a time.</source>
        <translation>Vergleichen Sie ihn mit dem Papier, Gruppe für Gruppe.</translation>
    </message>
    <message>
        <source>This cold code has {count} {parts}; it needs {expected}.</source>
        <translation>Dieser Umschlagcode hat {count} {parts}; nötig sind {expected}.</translation>
    </message>
    <message>
        <source>Type the whole cold code as it stands on the paper from its envelope.</source>
        <translation>Tippen Sie den ganzen Umschlagcode, wie er auf dem Papier aus dem Umschlag steht.</translation>
    </message>
    <message>
        <source>{name} has no phone enrolled in this kit.</source>
        <translation>{name} hat in diesem Kit kein Telefon angemeldet.</translation>
    </message>
    <message>
        <source>Touch one of {name}&apos;s security keys, or use the cold code.</source>
        <translation>Berühren Sie einen der Sicherheitsschlüssel von {name}, oder nehmen Sie den Umschlagcode.</translation>
    </message>
    <message>
        <source>This is no date and time that can be compared with this computer&apos;s.</source>
        <translation>Dies sind kein Datum und keine Uhrzeit, die sich mit diesem Rechner vergleichen lassen.</translation>
    </message>
    <message>
        <source>Type what the phone shows like 2026-03-01 04:05 +01:00: date, time, offset from UTC.</source>
        <translation>Tippen Sie, was das Telefon zeigt, wie 2026-03-01 04:05 +01:00: Datum, Uhrzeit, Abstand zu UTC.</translation>
    </message>
    <message>
        <source>These are not the codes that this phone should show now.</source>
        <translation>Dies sind nicht die Codes, die dieses Telefon jetzt zeigen müsste.</translation>
    </message>
    <message>
        <source>Check the phone&apos;s date and time, scan the QR code again, and type two codes, one after the other.</source>
        <translation>Prüfen Sie Datum und Uhrzeit des Telefons, scannen Sie den QR-Code noch einmal, und tippen Sie zwei Codes nacheinander.</translation>
    </message>
    <message>
        <source>Asking the security key was cancelled.</source>
        <translation>Das Fragen des Sicherheitsschlüssels wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Ask again when its holder is ready, or use the cold code.</source>
        <translation>Fragen Sie neu, wenn seine Person bereit ist, oder nehmen Sie den Umschlagcode.</translation>
    </message>
    <message>
        <source>The security key did not answer as it should; it may have been pulled out.</source>
        <translation>Der Sicherheitsschlüssel antwortete nicht wie erwartet; vielleicht wurde er herausgezogen.</translation>
    </message>
    <message>
        <source>Plug it in again and try again, or use the other key or the cold code.</source>
        <translation>Stecken Sie ihn neu ein und versuchen Sie es noch einmal, oder nehmen Sie den anderen Schlüssel oder den Umschlagcode.</translation>
    </message>
    <message>
        <source>This security key was enrolled a moment ago already.</source>
        <translation>Dieser Sicherheitsschlüssel wurde eben schon angemeldet.</translation>
    </message>
    <message>
        <source>Plug in another key, and keep the two in different places.</source>
        <translation>Stecken Sie einen anderen Schlüssel ein, und bewahren Sie die beiden an verschiedenen Orten auf.</translation>
    </message>
    <message>
        <source>A security key is plugged in ({node}), but this user may not open it: the udev rule is missing.</source>
        <translation>Ein Sicherheitsschlüssel steckt ({node}), aber dieser Benutzer darf ihn nicht öffnen: Die udev-Regel fehlt.</translation>
    </message>
    <message>
        <source>As root, copy resources/desktop/70-keyturn-security-keys.rules to /etc/udev/rules.d/, run “udevadm control --reload &amp;&amp; udevadm trigger”, and plug the key in again.</source>
        <translation>Kopieren Sie als root resources/desktop/70-keyturn-security-keys.rules nach /etc/udev/rules.d/, führen Sie „udevadm control --reload &amp;&amp; udevadm trigger“ aus, und stecken Sie den Schlüssel neu ein.</translation>
    </message>
    <message>
        <source>This security key cannot derive secrets (it lacks hmac-secret).</source>
        <translation>Dieser Sicherheitsschlüssel kann keine Geheimnisse ableiten (ihm fehlt hmac-secret).</translation>
    </message>
    <message>
        <source>Use a FIDO2 key that offers hmac-secret; most made since 2018 do.</source>
        <translation>Nehmen Sie einen FIDO2-Schlüssel mit hmac-secret; die meisten seit 2018 haben es.</translation>
    </message>
    <message>
        <source>This security key has no PIN or fingerprint set, so it cannot tell its owner from a finder.</source>
        <translation>Dieser Sicherheitsschlüssel hat weder PIN noch Fingerabdruck und kann seine Person nicht von einem Finder unterscheiden.</translation>
    </message>
    <message>
        <source>Set a PIN on it, on another computer, with its maker&apos;s program; then enrol it.</source>
        <translation>Setzen Sie an einem anderen Rechner mit dem Programm des Herstellers eine PIN; melden Sie ihn dann an.</translation>
    </message>
    <message>
        <source>No security key is plugged in.</source>
        <translation>Kein Sicherheitsschlüssel steckt.</translation>
    </message>
    <message>
        <source>Plug it in, wait two seconds, and try again.</source>
        <translation>Stecken Sie ihn ein, warten Sie zwei Sekunden, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This security key is none of those that {name} enrolled in this kit.</source>
        <translation>Dieser Sicherheitsschlüssel ist keiner von denen, die {name} in diesem Kit angemeldet hat.</translation>
    </message>
    <message>
        <source>Plug in one of {name}&apos;s enrolled keys, or use the cold code.</source>
        <translation>Stecken Sie einen der angemeldeten Schlüssel von {name} ein, oder nehmen Sie den Umschlagcode.</translation>
    </message>
    <message>
        <source>The security key takes no more PINs.</source>
        <translation>Der Sicherheitsschlüssel nimmt keine PIN mehr an.</translation>
    </message>
    <message>
        <source>Unplug it and plug it in again; if it stays blocked, use the other key or the cold code.</source>
        <translation>Ziehen Sie ihn heraus und stecken Sie ihn neu ein; bleibt er gesperrt, nehmen Sie den anderen Schlüssel oder den Umschlagcode.</translation>
    </message>
    <message>
        <source>The security key refused this PIN.</source>
        <translation>Der Sicherheitsschlüssel hat diese PIN abgelehnt.</translation>
    </message>
    <message>
        <source>Type the key&apos;s own PIN; after eight wrong ones in all it locks for good.</source>
        <translation>Tippen Sie die PIN des Schlüssels selbst; nach insgesamt acht falschen sperrt er für immer.</translation>
    </message>
    <message>
        <source>This security key&apos;s answer does not belong to {name} in this kit.</source>
        <translation>Die Antwort dieses Sicherheitsschlüssels gehört in diesem Kit nicht zu {name}.</translation>
    </message>
    <message>
        <source>Touch the key that {name} enrolled, or use the cold code.</source>
        <translation>Berühren Sie den Schlüssel, den {name} angemeldet hat, oder nehmen Sie den Umschlagcode.</translation>
    </message>
    <message>
        <source>The security key was not touched in time.</source>
        <translation>Der Sicherheitsschlüssel wurde nicht rechtzeitig berührt.</translation>
    </message>
    <message>
        <source>Try again, and touch it while it blinks.</source>
        <translation>Versuchen Sie es noch einmal, und berühren Sie ihn, solange er blinkt.</translation>
    </message>
    <message>
        <source>A custodian who uses security keys needs at least two; {count} different ones were enrolled.</source>
        <translation>Wer Sicherheitsschlüssel verwendet, braucht mindestens zwei; {count} verschiedene wurden angemeldet.</translation>
    </message>
    <message>
        <source>Enrol another key and keep it elsewhere.</source>
        <translation>Melden Sie einen weiteren Schlüssel an, und verwahren Sie ihn anderswo.</translation>
    </message>
    <message>
        <source>The phones&apos; code tables do not cover this time: the kit&apos;s validity is over, or this clock is wrong.</source>
        <translation>Die Codetabellen der Telefone decken diese Zeit nicht ab: Die Gültigkeit des Kits ist vorbei, oder diese Uhr geht falsch.</translation>
    </message>
    <message>
        <source>Check the computer&apos;s date; if it is right, bring the cold codes, or a kit that was re-keyed since.</source>
        <translation>Prüfen Sie das Datum des Rechners; stimmt es, bringen Sie die Umschlagcodes oder ein Kit, dessen Schlüssel seither gewechselt wurden.</translation>
    </message>
    <message>
        <source>{id} has had 256 cards in this kit, which is all that a number can have.</source>
        <translation>{id} hatte in diesem Kit 256 Karten; mehr kann eine Nummer nicht haben.</translation>
    </message>
    <message>
        <source>Drop this custodian and add them anew, under a new number.</source>
        <translation>Streichen Sie diese Person, und nehmen Sie sie unter einer neuen Nummer wieder auf.</translation>
    </message>
    <message>
        <source>Since the ceremony began, kit.toml has changed in what cards and files are made of: {parts}.</source>
        <translation>Seit die Zeremonie begann, hat sich in kit.toml geändert, woraus Karten und Dateien gemacht sind: {parts}.</translation>
    </message>
    <message>
        <source>Take that change back; or drop the ceremony, destroy its cards, and begin anew: keyturn ceremony drop.</source>
        <translation>Nehmen Sie die Änderung zurück; oder verwerfen Sie die Zeremonie, vernichten Sie ihre Karten, und beginnen Sie neu: keyturn ceremony drop.</translation>
    </message>
    <message>
        <source>kit.toml names no signer {id}; it names: {known}.</source>
        <translation>kit.toml nennt keinen Inhaltszeichner {id}; es nennt: {known}.</translation>
    </message>
    <message>
        <source>Name one of those, or add the signer to kit.toml before the ceremony begins.</source>
        <translation>Nennen Sie einen davon, oder tragen Sie den Inhaltszeichner in kit.toml ein, bevor die Zeremonie beginnt.</translation>
    </message>
    <message>
        <source>The ceremony tier opens for custodians {group}, who do not suffice for the {tier} tier.</source>
        <translation>Die Zeremoniestufe öffnet sich für die Treuhänder {group}, die für die Stufe {tier} nicht genügen.</translation>
    </message>
    <message>
        <source>Make the ceremony&apos;s rule at least as strict as that of every other tier.</source>
        <translation>Machen Sie die Regel der Zeremonie mindestens so streng wie die jeder anderen Stufe.</translation>
    </message>
    <message>
        <source>A kit is for 2 to 12 custodians; these are {count}.</source>
        <translation>Ein Kit ist für 2 bis 12 Treuhänder; dies sind {count}.</translation>
    </message>
    <message>
        <source>Enrol at least two people, and at most twelve.</source>
        <translation>Melden Sie mindestens zwei und höchstens zwölf Personen an.</translation>
    </message>
    <message>
        <source>The roster already has {id}.</source>
        <translation>{id} steht schon auf der Liste der Treuhänder.</translation>
    </message>
    <message>
        <source>Choose another id, or replace that custodian: --replace {id}</source>
        <translation>Wählen Sie eine andere Kennung, oder ersetzen Sie diese Person: --replace {id}</translation>
    </message>
    <message>
        <source>This kit has no custodian number {i}: whoever held this card was dropped.</source>
        <translation>Dieses Kit hat keinen Treuhänder mit der Nummer {i}: Wer diese Karte hatte, wurde gestrichen.</translation>
    </message>
    <message>
        <source>Open with the cards of the present custodians: keyturn custody show.</source>
        <translation>Öffnen Sie mit den Karten der jetzigen Treuhänder: keyturn custody show.</translation>
    </message>
    <message>
        <source>This kit has given out all its 15 custodian numbers, and none is ever given again.</source>
        <translation>Dieses Kit hat alle 15 Nummern für Treuhänder vergeben, und keine wird je neu vergeben.</translation>
    </message>
    <message>
        <source>Found a new kit and move the items there.</source>
        <translation>Gründen Sie ein neues Kit, und verlegen Sie die Einträge dorthin.</translation>
    </message>
    <message>
        <source>The roster has no {id}; it has: {known}.</source>
        <translation>Die Liste der Treuhänder kennt {id} nicht; sie kennt: {known}.</translation>
    </message>
    <message>
        <source>Name one of those.</source>
        <translation>Nennen Sie eine davon.</translation>
    </message>
    <message>
        <source>A new validity or number of codes needs a fresh phone enrolment from everyone; missing: {missing}.</source>
        <translation>Eine neue Gültigkeit oder Anzahl von Codes braucht eine neue Anmeldung der Telefone aller; es fehlen: {missing}.</translation>
    </message>
    <message>
        <source>Enrol the phones of those named, or keep the present validity and number of codes.</source>
        <translation>Melden Sie die Telefone der Genannten an, oder behalten Sie Gültigkeit und Anzahl bei.</translation>
    </message>
    <message>
        <source>The rule “{rule}” lets one person open alone: custodian {alone}.</source>
        <translation>Die Regel „{rule}“ lässt eine Person allein öffnen: Treuhänder {alone}.</translation>
    </message>
    <message>
        <source>Ask for at least two: any 2.</source>
        <translation>Verlangen Sie mindestens zwei: any 2.</translation>
    </message>
    <message>
        <source>The rules make {count} groups over all tiers ({by_tier}); a kit holds at most 256.</source>
        <translation>Die Regeln ergeben {count} Gruppen über alle Stufen ({by_tier}); ein Kit fasst höchstens 256.</translation>
    </message>
    <message>
        <source>Ask for fewer people in the largest tier, or enrol fewer custodians.</source>
        <translation>Verlangen Sie in der größten Stufe weniger Personen, oder melden Sie weniger Treuhänder an.</translation>
    </message>
    <message>
        <source>The rule “{rule}” cannot be read at character {position}: {why}.</source>
        <translation>Die Regel „{rule}“ ist an Zeichen {position} nicht lesbar: {why}.</translation>
    </message>
    <message>
        <source>Write “any N” or “N of all”, then “at least M LABEL=VALUE” or “at least M different LABEL”, with commas between: any 3, at least 2 different site.</source>
        <translation>Schreiben Sie „any N“ oder „N of all“, dann „at least M LABEL=VALUE“ oder „at least M different LABEL“, mit Kommas dazwischen: any 3, at least 2 different site.</translation>
    </message>
    <message>
        <source>Not even all custodians together fulfil the rule “{rule}”: {missing}.</source>
        <translation>Nicht einmal alle Treuhänder zusammen erfüllen die Regel „{rule}“: {missing}.</translation>
    </message>
    <message>
        <source>Ask for fewer in the rule, correct the custodians&apos; labels, or enrol more custodians.</source>
        <translation>Verlangen Sie in der Regel weniger, berichtigen Sie die Merkmale der Treuhänder, oder melden Sie mehr Treuhänder an.</translation>
    </message>
    <message>
        <source>{present} cannot open the {tier} tier; it needs {policy}.</source>
        <translation>Mit {present} öffnet sich die Stufe {tier} nicht; nötig: {policy}.</translation>
    </message>
    <message>
        <source>Bring one of these as well: {helpful}.</source>
        <translation>Holen Sie dazu noch: {helpful}.</translation>
    </message>
    <message>
        <source>The rehearsal tier opens for {size} people ({group}), the standard tier for {standard}.</source>
        <translation>Die Probestufe öffnet sich für {size} Personen ({group}), die Standardstufe für {standard}.</translation>
    </message>
    <message>
        <source>Give the rehearsal tier the standard tier&apos;s rule: its cards and codes are the real ones.</source>
        <translation>Geben Sie der Probestufe die Regel der Standardstufe: Ihre Karten und Codes sind die echten.</translation>
    </message>
    <message>
        <source>The ceremony would change {id} in two ways at once.</source>
        <translation>Die Zeremonie würde {id} auf zwei Arten zugleich ändern.</translation>
    </message>
    <message>
        <source>A custodian is added, gets a new card, or is dropped: choose one of these for each.</source>
        <translation>Jemand kommt dazu, bekommt eine neue Karte oder scheidet aus: Wählen Sie für jede Person eines davon.</translation>
    </message>
    <message>
        <source>The key of {id} is one that the kit has already: that of {other}.</source>
        <translation>Den Schlüssel von {id} hat das Kit schon: Es ist der von {other}.</translation>
    </message>
    <message>
        <source>Each signer has a key of their own, and a new one instead of a revoked one: keyturn signer new</source>
        <translation>Jeder Inhaltszeichner hat einen eigenen Schlüssel, und statt eines widerrufenen einen neuen: keyturn signer new</translation>
    </message>
    <message>
        <source>{id} is a signer of the kit already.</source>
        <translation>{id} ist schon Inhaltszeichner des Kits.</translation>
    </message>
    <message>
        <source>Choose another id; or, for a new key file in place of the present one, revoke {id} in the same ceremony.</source>
        <translation>Wählen Sie eine andere Kennung; oder widerrufen Sie {id} in derselben Zeremonie, wenn die Schlüsseldatei durch eine neue ersetzt werden soll.</translation>
    </message>
    <message>
        <source>The ceremony would revoke or name {id} twice.</source>
        <translation>Die Zeremonie würde {id} zweimal widerrufen oder benennen.</translation>
    </message>
    <message>
        <source>Give each signer once: in kit.toml, or by hand.</source>
        <translation>Geben Sie jeden Inhaltszeichner einmal an: in kit.toml oder von Hand.</translation>
    </message>
    <message>
        <source>The kit has no signer {id}; it has: {known}.</source>
        <translation>Das Kit hat keinen Inhaltszeichner {id}; es hat: {known}.</translation>
    </message>
    <message>
        <source>Revoke one of those.</source>
        <translation>Widerrufen Sie einen von diesen.</translation>
    </message>
    <message>
        <source>Name another signer, keep one, or let fewer sign.</source>
        <translation>Benennen Sie einen weiteren, behalten Sie einen, oder lassen Sie weniger unterzeichnen.</translation>
    </message>
    <message>
        <source>The kit would have {count} signers; it has at most {most}.</source>
        <translation>Das Kit hätte {count} Inhaltszeichner; höchstens {most} sind möglich.</translation>
    </message>
    <message>
        <source>Revoke some, or name fewer.</source>
        <translation>Widerrufen Sie einige, oder benennen Sie weniger.</translation>
    </message>
    <message>
        <source>Phone codes cannot open a kit for {days} days.</source>
        <translation>Telefoncodes können ein Kit nicht {days} Tage lang öffnen.</translation>
    </message>
    <message>
        <source>Choose 1 to 1100 days.</source>
        <translation>Wählen Sie 1 bis 1100 Tage.</translation>
    </message>
    <message>
        <source>A signer&apos;s id has 1 to 64 small letters, digits and hyphens, and begins with a letter or digit.</source>
        <translation>Die Kennung eines Inhaltszeichners hat 1 bis 64 Kleinbuchstaben, Ziffern und Bindestriche und beginnt mit einem Buchstaben oder einer Ziffer.</translation>
    </message>
    <message>
        <source>{path} is another kit: {name}.</source>
        <translation>{path} ist ein anderes Kit: {name}.</translation>
    </message>
    <message>
        <source>Name another folder; two kits of one file name do not go into the same one.</source>
        <translation>Nennen Sie einen anderen Ordner; zwei Kits mit einem Dateinamen passen nicht in denselben.</translation>
    </message>
    <message>
        <source>The list of who may open this kit is not signed by the kit&apos;s own root.</source>
        <translation>Die Liste, wer dieses Kit öffnen darf, ist nicht von der eigenen Wurzel des Kits unterzeichnet.</translation>
    </message>
    <message>
        <source>Do not use this copy: somebody altered it. Use another copy, and report this one.</source>
        <translation>Verwenden Sie diese Kopie nicht: Jemand hat sie verändert. Nehmen Sie eine andere Kopie, und melden Sie diese.</translation>
    </message>
    <message>
        <source>The list of who may open belongs to another kit than the file&apos;s own name.</source>
        <translation>Die Liste, wer öffnen darf, gehört zu einem anderen Kit als der Name der Datei.</translation>
    </message>
    <message>
        <source>Do not use this copy: parts of two kits were mixed. Use another copy.</source>
        <translation>Verwenden Sie diese Kopie nicht: Teile zweier Kits wurden vermischt. Nehmen Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>The sealed custody state is not the one that belongs to this kit.</source>
        <translation>Der versiegelte Verwahrungszustand gehört nicht zu diesem Kit.</translation>
    </message>
    <message>
        <source>Hold the ceremony on another copy of the kit, and report this one.</source>
        <translation>Halten Sie die Zeremonie mit einer anderen Kopie des Kits ab, und melden Sie diese.</translation>
    </message>
    <message>
        <source>The {tier} tier&apos;s rule says one thing and its list of groups another.</source>
        <translation>Die Regel der Stufe {tier} sagt das eine, ihre Gruppenliste das andere.</translation>
    </message>
    <message>
        <source>Do not use this kit: whoever held the ceremony used a program that lies. Ask its maintainers.</source>
        <translation>Verwenden Sie dieses Kit nicht: Wer die Zeremonie abhielt, benutzte ein Programm, das lügt. Fragen Sie die Betreuer des Kits.</translation>
    </message>
    <message>
        <source>A part of the kit is not written in its one allowed form: {why}.</source>
        <translation>Ein Teil des Kits ist nicht in seiner einzig erlaubten Form geschrieben: {why}.</translation>
    </message>
    <message>
        <source>Use another copy of the kit; this one was altered or written by another program.</source>
        <translation>Nehmen Sie eine andere Kopie des Kits; diese wurde verändert oder von einem anderen Programm geschrieben.</translation>
    </message>
    <message>
        <source>The kit asks for a key derivation of {memory_kib} KiB and {iterations} passes, outside what is allowed.</source>
        <translation>Das Kit verlangt eine Schlüsselableitung mit {memory_kib} KiB und {iterations} Durchgängen, außerhalb des Erlaubten.</translation>
    </message>
    <message>
        <source>Do not open this copy; compare it with another copy of the kit.</source>
        <translation>Öffnen Sie diese Kopie nicht; vergleichen Sie sie mit einer anderen Kopie des Kits.</translation>
    </message>
    <message>
        <source>{part} is damaged in this copy of the kit, so no new revision was made from it.</source>
        <translation>{part} ist in dieser Kopie des Kits beschädigt; daraus entstand keine neue Revision.</translation>
    </message>
    <message>
        <source>Make the change on another copy; keyturn verify names all that is damaged in this one.</source>
        <translation>Ändern Sie eine andere Kopie; keyturn verify nennt alles, was in dieser beschädigt ist.</translation>
    </message>
    <message>
        <source>The head of the kit file is damaged.</source>
        <translation>Der Kopf der Kit-Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>Use another copy of the kit, or the revision before it (the same name with .previous).</source>
        <translation>Nehmen Sie eine andere Kopie des Kits oder die Revision davor (derselbe Name mit .previous).</translation>
    </message>
    <message>
        <source>The kit&apos;s parts do not add up to the length of its file.</source>
        <translation>Die Teile des Kits ergeben zusammen nicht die Länge seiner Datei.</translation>
    </message>
    <message>
        <source>Use another copy of the kit.</source>
        <translation>Nehmen Sie eine andere Kopie des Kits.</translation>
    </message>
    <message>
        <source>{path} is not a Keyturn kit.</source>
        <translation>{path} ist kein Keyturn-Kit.</translation>
    </message>
    <message>
        <source>Name the kit file; kits usually end in .keyturn.</source>
        <translation>Nennen Sie die Kit-Datei; Kits enden meist auf .keyturn.</translation>
    </message>
    <message>
        <source>The signatures hold, but these sections of this copy are damaged: {names}.</source>
        <translation>Die Unterschriften stimmen, aber diese Abschnitte dieser Kopie sind beschädigt: {names}.</translation>
    </message>
    <message>
        <source>Use another copy of the kit; the sections not named here still open.</source>
        <translation>Nehmen Sie eine andere Kopie des Kits; die hier nicht genannten Abschnitte öffnen sich noch.</translation>
    </message>
    <message>
        <source>The kit file goes on after its end; bytes too many: {extra}.</source>
        <translation>Die Kit-Datei geht nach ihrem Ende weiter; überzählige Bytes: {extra}.</translation>
    </message>
    <message>
        <source>Copy the kit again, use another copy, or the revision before it (the same name with .previous).</source>
        <translation>Kopieren Sie das Kit neu, nehmen Sie eine andere Kopie oder die Revision davor (derselbe Name mit .previous).</translation>
    </message>
    <message>
        <source>The kit file is cut off; bytes missing at its end: {missing}.</source>
        <translation>Die Kit-Datei ist abgeschnitten; fehlende Bytes am Ende: {missing}.</translation>
    </message>
    <message>
        <source>This kit is written in format {version}; this program reads format 1.</source>
        <translation>Dieses Kit ist im Format {version} geschrieben; dieses Programm liest Format 1.</translation>
    </message>
    <message>
        <source>The kit&apos;s list of contents carries a signature that is not by one of its content signers.</source>
        <translation>Das Inhaltsverzeichnis des Kits trägt eine Unterschrift, die von keinem seiner Inhaltszeichner ist.</translation>
    </message>
    <message>
        <source>The kit&apos;s contents and its list of who may open come from different kits or epochs.</source>
        <translation>Inhalt und Öffnungsliste des Kits stammen aus verschiedenen Kits oder Epochen.</translation>
    </message>
    <message>
        <source>Do not use this copy: parts of two files were mixed. Use another copy.</source>
        <translation>Verwenden Sie diese Kopie nicht: Teile zweier Dateien wurden vermischt. Nehmen Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>The kit&apos;s part {part} is damaged in this copy.</source>
        <translation>Der Teil {part} des Kits ist in dieser Kopie beschädigt.</translation>
    </message>
    <message>
        <source>Use another copy of the kit; other parts of this one still open.</source>
        <translation>Nehmen Sie eine andere Kopie des Kits; andere Teile dieser Kopie öffnen sich noch.</translation>
    </message>
    <message>
        <source>The kit&apos;s {document} is not formed as format 1 demands: {why}.</source>
        <translation>Der Teil {document} des Kits ist nicht so geformt, wie Format 1 es verlangt: {why}.</translation>
    </message>
    <message>
        <source>Use another copy of the kit, or a program that is made for its format.</source>
        <translation>Nehmen Sie eine andere Kopie des Kits oder ein Programm für sein Format.</translation>
    </message>
    <message>
        <source>The sealed kit did not pass its rehearsal ({why}), and was removed again; the ceremony is as it was.</source>
        <translation>Das versiegelte Kit hat seine Probe nicht bestanden ({why}) und wurde wieder entfernt; die Zeremonie ist, wie sie war.</translation>
    </message>
    <message>
        <source>Check the disk and the memory of this computer, and seal again; if it fails again, use another computer.</source>
        <translation>Prüfen Sie Platte und Speicher dieses Computers, und versiegeln Sie noch einmal; scheitert es wieder, nehmen Sie einen anderen Computer.</translation>
    </message>
    <message>
        <source>A sealed part of the kit does not open: it was altered, or it belongs to another kit.</source>
        <translation>Ein versiegelter Teil des Kits öffnet sich nicht: Er wurde verändert oder gehört zu einem anderen Kit.</translation>
    </message>
    <message>
        <source>{name}&apos;s sealed share in this copy is damaged.</source>
        <translation>Der versiegelte Anteil von {name} ist in dieser Kopie beschädigt.</translation>
    </message>
    <message>
        <source>Use another copy of the kit, or open with other custodians.</source>
        <translation>Nehmen Sie eine andere Kopie des Kits, oder öffnen Sie mit anderen Treuhändern.</translation>
    </message>
    <message>
        <source>The shares cannot be joined: {why}.</source>
        <translation>Die Anteile lassen sich nicht zusammenfügen: {why}.</translation>
    </message>
    <message>
        <source>The {tier} tier opened, but its keys are not the ones that the kit&apos;s root signed.</source>
        <translation>Die Stufe {tier} öffnete sich, aber ihre Schlüssel sind nicht die, die die Wurzel des Kits unterzeichnet hat.</translation>
    </message>
    <message>
        <source>{path} is epoch {epoch}, revision {revision} too, signed with other content.</source>
        <translation>{path} ist ebenfalls Epoche {epoch}, Revision {revision}, aber mit anderem Inhalt unterzeichnet.</translation>
    </message>
    <message>
        <source>Leave it as it is, and ask the content signers which of the two is theirs.</source>
        <translation>Lassen Sie sie, wie sie ist, und fragen Sie die Inhaltszeichner, welche der beiden ihre ist.</translation>
    </message>
    <message>
        <source>{path} is epoch {epoch}, revision {revision}: newer than this kit, epoch {own_epoch}, revision {own_revision}.</source>
        <translation>{path} ist Epoche {epoch}, Revision {revision}: neuer als dieses Kit mit Epoche {own_epoch}, Revision {own_revision}.</translation>
    </message>
    <message>
        <source>Leave it as it is, and find out where the newer one was made: it should be the kit that is copied.</source>
        <translation>Lassen Sie sie, wie sie ist, und finden Sie heraus, wo die neuere entstand: Sie sollte das Kit sein, das kopiert wird.</translation>
    </message>
    <message>
        <source>This copy is epoch {epoch}, revision {revision}; this computer has seen epoch {seen_epoch}, revision {seen_revision} of the same kit.</source>
        <translation>Diese Kopie ist Epoche {epoch}, Revision {revision}; dieser Rechner hat Epoche {seen_epoch}, Revision {seen_revision} desselben Kits gesehen.</translation>
    </message>
    <message>
        <source>This copy is epoch {epoch}, revision {revision}; this computer has seen other content signed as epoch {seen_epoch}, revision {seen_revision} of the same kit.</source>
        <translation>Diese Kopie ist Epoche {epoch}, Revision {revision}; dieser Rechner hat anderen Inhalt gesehen, der als Epoche {seen_epoch}, Revision {seen_revision} desselben Kits unterzeichnet war.</translation>
    </message>
    <message>
        <source>The first {size} lines of the log are not those that a checkpoint names: {why}.</source>
        <translation>Die ersten {size} Zeilen des Protokolls sind nicht die, die ein Prüfpunkt nennt: {why}.</translation>
    </message>
    <message>
        <source>Do not trust those lines; keep the file as evidence and compare it with exports held elsewhere.</source>
        <translation>Trauen Sie diesen Zeilen nicht; bewahren Sie die Datei als Beweis auf, und vergleichen Sie sie mit Auszügen anderswo.</translation>
    </message>
    <message>
        <source>Line {line} of the log is damaged: {why}.</source>
        <translation>Zeile {line} des Protokolls ist beschädigt: {why}.</translation>
    </message>
    <message>
        <source>Keep the file as evidence and compare it with exports; to go on, name a folder with --log-dir.</source>
        <translation>Bewahren Sie die Datei als Beweis auf, und vergleichen Sie sie mit Auszügen; um weiterzumachen, nennen Sie mit --log-dir einen Ordner.</translation>
    </message>
    <message>
        <source>The entry {event} was not written to the log: {why}.</source>
        <translation>Der Eintrag {event} wurde nicht ins Protokoll geschrieben: {why}.</translation>
    </message>
    <message>
        <source>This is a mistake in the program: report it, and write the event down on paper.</source>
        <translation>Das ist ein Mangel des Programms: Melden Sie ihn, und schreiben Sie das Ereignis auf Papier.</translation>
    </message>
    <message>
        <source>Line {line} of the log was changed or forged: its MAC is wrong.</source>
        <translation>Zeile {line} des Protokolls wurde verändert oder gefälscht: Ihr MAC ist falsch.</translation>
    </message>
    <message>
        <source>Do not trust this line; keep the file as evidence and compare it with exports held elsewhere.</source>
        <translation>Trauen Sie dieser Zeile nicht; bewahren Sie die Datei als Beweis auf, und vergleichen Sie sie mit Auszügen anderswo.</translation>
    </message>
    <message>
        <source>The log {path} cannot be read: {why}.</source>
        <translation>Das Protokoll {path} ist nicht lesbar: {why}.</translation>
    </message>
    <message>
        <source>The log {path} cannot be written: {why}.</source>
        <translation>Das Protokoll {path} ist nicht beschreibbar: {why}.</translation>
    </message>
    <message>
        <source>Make room or allow writing there, or name a folder on another disk with --log-dir.</source>
        <translation>Schaffen Sie Platz oder erlauben Sie das Schreiben dort, oder nennen Sie mit --log-dir einen Ordner auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>Line {line} of the log belongs to another kit ({found}).</source>
        <translation>Zeile {line} des Protokolls gehört zu einem anderen Kit ({found}).</translation>
    </message>
    <message>
        <source>Use the log that lies beside this kit, or name another folder with --log-dir.</source>
        <translation>Nehmen Sie das Protokoll neben diesem Kit, oder nennen Sie mit --log-dir einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The log has {lines} lines where a checkpoint counts {size}: lines were removed.</source>
        <translation>Das Protokoll hat {lines} Zeilen, wo ein Prüfpunkt {size} zählt: Zeilen wurden entfernt.</translation>
    </message>
    <message>
        <source>Look for another copy of the log; keep this one as evidence.</source>
        <translation>Suchen Sie eine andere Kopie des Protokolls; bewahren Sie diese als Beweis auf.</translation>
    </message>
    <message>
        <source>{path} is damaged, or is no script of a ceremony.</source>
        <translation>{path} ist beschädigt oder kein Ablauf einer Zeremonie.</translation>
    </message>
    <message>
        <source>Take it from a backup; or give it another name, and the planned script is printed.</source>
        <translation>Nehmen Sie es aus einer Sicherung; oder geben Sie ihm einen anderen Namen, dann wird der geplante Ablauf gedruckt.</translation>
    </message>
    <message>
        <source>{path} is damaged, or belongs to another kit: which copies there are is not known.</source>
        <translation>{path} ist beschädigt oder gehört zu einem anderen Kit: Welche Kopien es gibt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Give the file another name, and take the copies up again from where they lie: keyturn copies verify.</source>
        <translation>Geben Sie der Datei einen anderen Namen, und nehmen Sie die Kopien dort wieder auf, wo sie liegen: keyturn copies verify.</translation>
    </message>
    <message>
        <source>{folder} is no folder here: nothing was written.</source>
        <translation>{folder} ist hier kein Ordner: Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Put the stick in and mount it, or name another folder.</source>
        <translation>Stecken Sie den Stick ein und binden Sie ihn ein, oder nennen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{folder} is not what it was when the copying began: the stick was taken out, or changed.</source>
        <translation>{folder} ist nicht mehr, was es zu Beginn des Kopierens war: Der Stick wurde herausgenommen oder gewechselt.</translation>
    </message>
    <message>
        <source>Put it in again, and copy once more; a copy that stood on it before still does.</source>
        <translation>Stecken Sie ihn wieder ein, und kopieren Sie noch einmal; eine Kopie, die vorher darauf stand, steht noch da.</translation>
    </message>
    <message>
        <source>{path} is not there.</source>
        <translation>{path} ist nicht da.</translation>
    </message>
    <message>
        <source>Check that it is the right stick; if the copy is gone, make it anew: keyturn copy.</source>
        <translation>Prüfen Sie, ob es der richtige Stick ist; fehlt die Kopie, machen Sie sie neu: keyturn copy.</translation>
    </message>
    <message>
        <source>What was read back from {path} is not what was written; whatever stood there before still stands.</source>
        <translation>Was von {path} zurückgelesen wurde, ist nicht, was geschrieben wurde; was dort vorher stand, steht noch dort.</translation>
    </message>
    <message>
        <source>Do not trust this stick: use another one.</source>
        <translation>Trauen Sie diesem Stick nicht: Nehmen Sie einen anderen.</translation>
    </message>
    <message>
        <source>{path} is there already, and cannot be read as a kit: nothing was written.</source>
        <translation>{path} gibt es schon, und es lässt sich nicht als Kit lesen: Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Look at what it is; a kit that is damaged beyond reading may be removed, and then copied anew.</source>
        <translation>Sehen Sie nach, was es ist; ein Kit, das bis zur Unlesbarkeit beschädigt ist, darf entfernt und dann neu kopiert werden.</translation>
    </message>
    <message>
        <source>The copying was stopped: nothing was changed there.</source>
        <translation>Das Kopieren wurde angehalten: Dort hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Copy again when you are ready.</source>
        <translation>Kopieren Sie neu, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>There is no space left to write {path}; the file is unchanged.</source>
        <translation>Es ist kein Platz, um {path} zu schreiben; die Datei ist unverändert.</translation>
    </message>
    <message>
        <source>Make room, or write to another disk, and try again.</source>
        <translation>Schaffen Sie Platz, oder schreiben Sie auf einen anderen Datenträger, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Give it another name: a new one begins with the next keyturn status.</source>
        <translation>Geben Sie ihr einen anderen Namen: Mit dem nächsten keyturn status beginnt eine neue.</translation>
    </message>
    <message>
        <source>{path} is not the file any more that was opened here: another one was put in its place.</source>
        <translation>{path} ist nicht mehr die Datei, die hier geöffnet wurde: Eine andere liegt nun an ihrer Stelle.</translation>
    </message>
    <message>
        <source>Put the former copy back and try again; or lock, and start again with this one. What was noted is kept.</source>
        <translation>Legen Sie die vorige Kopie zurück, und versuchen Sie es noch einmal; oder sperren Sie, und beginnen Sie mit dieser neu. Was notiert wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Give another name, or say that it is replaced; at the terminal: --force</source>
        <translation>Geben Sie einen anderen Namen an, oder lassen Sie sie ersetzen; am Terminal: --force</translation>
    </message>
    <message>
        <source>There is no kit {path}: its source was never sealed, or the kit lies elsewhere.</source>
        <translation>Es gibt kein Kit {path}: Seine Quelle wurde nie versiegelt, oder das Kit liegt woanders.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}.</source>
        <translation>{path} ist nicht lesbar: {why}.</translation>
    </message>
    <message>
        <source>The file {path} cannot be read: {why}.</source>
        <translation>Die Datei {path} lässt sich nicht lesen: {why}.</translation>
    </message>
    <message>
        <source>Name the file of the field once more; it must be an ordinary file of at most 64 MiB.</source>
        <translation>Die Datei des Feldes noch einmal nennen; es muss eine gewöhnliche Datei von höchstens 64 MiB sein.</translation>
    </message>
    <message>
        <source>Name the account, with its 12 digits (--account).</source>
        <translation>Das Konto mit seinen 12 Ziffern nennen (--account).</translation>
    </message>
    <message>
        <source>Try again, with its key file if it has one (--key-file); a hardware key cannot be used here.</source>
        <translation>Noch einmal versuchen, mit der Schlüsseldatei, wenn es eine gibt (--key-file); ein Hardware-Schlüssel lässt sich hier nicht verwenden.</translation>
    </message>
    <message>
        <source>Name the user (--user).</source>
        <translation>Den Benutzer nennen (--user).</translation>
    </message>
    <message>
        <source>A card has 22 words, and what was typed has {count}.</source>
        <translation>Eine Karte hat 22 Wörter; was eingegeben wurde, hat {count}.</translation>
    </message>
    <message>
        <source>The kit would have {count} to sign, and {needed} must sign.</source>
        <translation>Inhaltszeichner des Kits wären {count}; unterzeichnen müssen {needed}.</translation>
    </message>
    <message>
        <source>One key derivation needs {needed_mib} MiB of memory, and this computer has less than that free.</source>
        <translation>Eine Schlüsselableitung braucht {needed_mib} MiB Speicher, und auf diesem Rechner ist weniger frei.</translation>
    </message>
    <message>
        <source>Close other programs, or use a computer with more memory.</source>
        <translation>Schließen Sie andere Programme, oder nehmen Sie einen Rechner mit mehr Speicher.</translation>
    </message>
    <message>
        <source>The print service did not take the document: {why}.</source>
        <translation>Der Druckdienst hat das Dokument nicht angenommen: {why}.</translation>
    </message>
    <message>
        <source>Try again, or write a PDF: --out FILE. Nothing was lost.</source>
        <translation>Versuchen Sie es noch einmal, oder schreiben Sie ein PDF: --out FILE. Nichts ging verloren.</translation>
    </message>
    <message>
        <source>This computer cannot print: it has no command {command}.</source>
        <translation>Dieser Computer kann nicht drucken: Ihm fehlt der Befehl {command}.</translation>
    </message>
    <message>
        <source>Install the print service&apos;s commands (cups-client), or write a PDF: --out FILE</source>
        <translation>Installieren Sie die Befehle des Druckdienstes (cups-client), oder schreiben Sie ein PDF: --out FILE</translation>
    </message>
    <message>
        <source>Nothing was printed: {why}.</source>
        <translation>Nichts wurde gedruckt: {why}.</translation>
    </message>
    <message>
        <source>See which printers there are: keyturn paper printers. Or write a PDF: --out FILE</source>
        <translation>Sehen Sie nach, welche Drucker es gibt: keyturn paper printers. Oder schreiben Sie ein PDF: --out FILE</translation>
    </message>
    <message>
        <source>The printer {name} does not print now: {why}.</source>
        <translation>Der Drucker {name} druckt jetzt nicht: {why}.</translation>
    </message>
    <message>
        <source>Mend it and print again. Nothing was sent, so nothing waits in its queue.</source>
        <translation>Beheben Sie es, und drucken Sie noch einmal. Nichts wurde gesendet, also wartet nichts in seiner Warteschlange.</translation>
    </message>
    <message>
        <source>The report was not saved in {folder}: {why}.</source>
        <translation>Der Bericht wurde nicht in {folder} gespeichert: {why}.</translation>
    </message>
    <message>
        <source>Name another folder, a stick&apos;s for example, and save it again.</source>
        <translation>Nennen Sie einen anderen Ordner, zum Beispiel auf einem Stick, und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>The program&apos;s own file {path!r} cannot be read.</source>
        <translation>Die eigene Datei {path!r} des Programms ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The installation is not complete: install Keyturn again from its bundle.</source>
        <translation>Die Installation ist unvollständig: Installieren Sie Keyturn neu aus seinem Paket.</translation>
    </message>
    <message>
        <source>The program&apos;s own file {path!r} is not UTF-8 text.</source>
        <translation>Die eigene Datei {path!r} des Programms ist kein UTF-8-Text.</translation>
    </message>
    <message>
        <source>The installation is damaged: install Keyturn again from its bundle.</source>
        <translation>Die Installation ist beschädigt: Installieren Sie Keyturn neu aus seinem Paket.</translation>
    </message>
    <message>
        <source>{path} is damaged or belongs to another kit: what it says of an opening that was cut off is not read.</source>
        <translation>{path} ist beschädigt oder gehört zu einem anderen Kit: Was darin über eine unterbrochene Öffnung steht, wird nicht gelesen.</translation>
    </message>
    <message>
        <source>Look into the log for what was shown, and rotate it. A new opening sets the file aside, beside the kit.</source>
        <translation>Sehen Sie im Protokoll nach, was angezeigt wurde, und erneuern Sie es. Eine neue Öffnung legt die Datei beiseite, neben das Kit.</translation>
    </message>
    <message>
        <source>{path} could not be written: {why}. The file is unchanged.</source>
        <translation>{path} konnte nicht geschrieben werden: {why}. Die Datei ist unverändert.</translation>
    </message>
    <message>
        <source>{path} was written, but the disk did not confirm it: {why}.</source>
        <translation>{path} wurde geschrieben, aber der Datenträger hat es nicht bestätigt: {why}.</translation>
    </message>
    <message>
        <source>Check it now (keyturn verify, for a kit), and copy it to another disk.</source>
        <translation>Prüfen Sie die Datei jetzt (keyturn verify, bei einem Kit), und kopieren Sie sie auf einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>{path} cannot be written: it is read-only here.</source>
        <translation>{path} ist nicht beschreibbar: Hier ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Remove the write protection or copy the kit to a disk that can be written.</source>
        <translation>Heben Sie den Schreibschutz auf, oder kopieren Sie das Kit auf einen beschreibbaren Datenträger.</translation>
    </message>
    <message>
        <source>{name} has already brought a card; one person counts once.</source>
        <translation>{name} hat schon eine Karte gebracht; eine Person zählt einmal.</translation>
    </message>
    <message>
        <source>Let another custodian bring theirs.</source>
        <translation>Lassen Sie jemand anderen die eigene Karte bringen.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Go on with the step in focus.</source>
        <translation>Machen Sie mit dem Schritt weiter, der dran ist.</translation>
    </message>
    <message>
        <source>{person} has observed check {number} already; it needs another person as well.</source>
        <translation>{person} hat Prüfung {number} schon angesehen; es braucht noch eine andere Person.</translation>
    </message>
    <message>
        <source>Let another person look, on another network where the check says so.</source>
        <translation>Lassen Sie eine andere Person nachsehen, in einem anderen Netz, wo die Prüfung es verlangt.</translation>
    </message>
    <message>
        <source>Another opening of this copy goes on meanwhile: {event} ({mode}).</source>
        <translation>Inzwischen läuft eine andere Öffnung dieser Kopie: {event} ({mode}).</translation>
    </message>
    <message>
        <source>Go on there. If nobody does, lock here and go on from Home; in the terminal, keyturn open KIT, with --resume if this is said again.</source>
        <translation>Machen Sie dort weiter. Tut das niemand, sperren Sie hier, und machen Sie von Start aus weiter; im Terminal mit keyturn open KIT, und mit --resume, wenn dies wieder gesagt wird.</translation>
    </message>
    <message>
        <source>Go on with it, or close it: Home offers both; in the terminal, keyturn open with --resume or --stand-down.</source>
        <translation>Machen Sie mit ihr weiter, oder schließen Sie sie ab: Start bietet beides; im Terminal keyturn open mit --resume oder --stand-down.</translation>
    </message>
    <message>
        <source>kit.toml names the signer {id}, and there is no key file {path}.</source>
        <translation>kit.toml nennt den Inhaltszeichner {id}, und die Schlüsseldatei {path} gibt es nicht.</translation>
    </message>
    <message>
        <source>If it lies elsewhere, put it there; else let {id} make it: keyturn signer new {kit} {id}</source>
        <translation>Liegt sie anderswo, legen Sie sie dorthin; sonst lassen Sie {id} sie anlegen: keyturn signer new {kit} {id}</translation>
    </message>
    <message>
        <source>{path} is the key file of {signer}, not of {id}.</source>
        <translation>{path} ist die Schlüsseldatei von {signer}, nicht von {id}.</translation>
    </message>
    <message>
        <source>Put the key file of {id} there, or name {signer} in kit.toml.</source>
        <translation>Legen Sie die Schlüsseldatei von {id} dorthin, oder nennen Sie {signer} in kit.toml.</translation>
    </message>
    <message>
        <source>The sealed credential {path} was changed after it was sealed, or is damaged.</source>
        <translation>Die versiegelten Zugangsdaten {path} wurden nach dem Versiegeln verändert oder sind beschädigt.</translation>
    </message>
    <message>
        <source>{path} was written by somebody else in the meantime; it was left as it is.</source>
        <translation>{path} wurde inzwischen von jemand anderem geschrieben; es blieb, wie es ist.</translation>
    </message>
    <message>
        <source>Find out which value is right; type that one in again: keyturn item replace.</source>
        <translation>Finden Sie heraus, welcher Wert stimmt; tippen Sie diesen noch einmal ein: keyturn item replace.</translation>
    </message>
    <message>
        <source>The sealed credential {item} is for another failure mode than the kit&apos;s item of this name.</source>
        <translation>Die versiegelten Zugangsdaten {item} sind für eine andere Ausfallart als der Eintrag dieses Namens im Kit.</translation>
    </message>
    <message>
        <source>Remove the file, and seal it under another name; or remove the kit&apos;s item first: keyturn item remove.</source>
        <translation>Entfernen Sie die Datei, und versiegeln Sie unter anderem Namen; oder entfernen Sie zuerst den Eintrag des Kits: keyturn item remove.</translation>
    </message>
    <message>
        <source>The sealed credential {item} was made for another kit than this one.</source>
        <translation>Die versiegelten Zugangsdaten {item} wurden für ein anderes Kit als dieses gemacht.</translation>
    </message>
    <message>
        <source>The kit has another version {version} of {item} than the sealed credential, or a later one.</source>
        <translation>Das Kit hat von {item} eine andere Version {version} als die versiegelten Zugangsdaten, oder eine spätere.</translation>
    </message>
    <message>
        <source>The sealed credential {item} was made before a ceremony gave its compartment another key.</source>
        <translation>Die versiegelten Zugangsdaten {item} entstanden, bevor eine Zeremonie ihrem Fach einen anderen Schlüssel gab.</translation>
    </message>
    <message>
        <source>Nothing can open it any more: type the credential in again: keyturn item replace.</source>
        <translation>Nichts kann sie mehr öffnen: Tippen Sie die Zugangsdaten noch einmal ein: keyturn item replace.</translation>
    </message>
    <message>
        <source>{path} cannot be read as a sealed credential: {why}.</source>
        <translation>{path} lässt sich nicht als versiegelte Zugangsdaten lesen: {why}.</translation>
    </message>
    <message>
        <source>Type it again; if it is lost, a ceremony can name another signer: keyturn signer new, keyturn rekey.</source>
        <translation>Geben Sie sie noch einmal ein; ist sie verloren, kann eine Zeremonie einen anderen Inhaltszeichner benennen: keyturn signer new, keyturn rekey.</translation>
    </message>
    <message>
        <source>The kit&apos;s source cannot be read. At {fault}.</source>
        <translation>Die Quelle des Kits lässt sich nicht lesen. Bei {fault}.</translation>
    </message>
    <message>
        <source>Mend it there; every fault is named by: keyturn lint {folder}</source>
        <translation>Beheben Sie es dort; jeden Mangel nennt: keyturn lint {folder}</translation>
    </message>
    <message>
        <source>Hold the kit&apos;s first ceremony, or copy the sealed kit to this place.</source>
        <translation>Halten Sie die erste Zeremonie des Kits ab, oder kopieren Sie das versiegelte Kit an diese Stelle.</translation>
    </message>
    <message>
        <source>{path} does not say which kit it is the source of: {why}.</source>
        <translation>{path} sagt nicht, von welchem Kit es die Quelle ist: {why}.</translation>
    </message>
    <message>
        <source>Name a folder with a kit.toml in it that has a line such as: kit = &quot;ours.keyturn&quot;</source>
        <translation>Nennen Sie einen Ordner mit einer Datei kit.toml, in der eine Zeile steht wie: kit = &quot;ours.keyturn&quot;</translation>
    </message>
    <message>
        <source>The report could not be made into a PDF ({kind}); it was written as JSON instead: {path}.</source>
        <translation>Aus dem Bericht ließ sich kein PDF machen ({kind}); er wurde stattdessen als JSON geschrieben: {path}.</translation>
    </message>
    <message>
        <source>Keep that file: it is the whole report. The opening is closed.</source>
        <translation>Behalten Sie diese Datei: Sie ist der ganze Bericht. Die Öffnung ist geschlossen.</translation>
    </message>
    <message>
        <source>The program failed in a way that nobody foresaw: {kind} at {place}.</source>
        <translation>Im Programm ist etwas geschehen, das niemand vorausgesehen hat: {kind}, Stelle {place}.</translation>
    </message>
    <message>
        <source>Nothing that was saved is lost. Try again; recover.py opens the kit without this program. Report this line.</source>
        <translation>Nichts Gespeichertes ist verloren. Versuchen Sie es noch einmal; recover.py öffnet das Kit ohne dieses Programm. Melden Sie diese Zeile.</translation>
    </message>
    <message>
        <source>No opening of this kit waits to be resumed.</source>
        <translation>Keine Öffnung dieses Kits wartet darauf, fortgesetzt zu werden.</translation>
    </message>
    <message>
        <source>{folder} is where the kit itself lies.</source>
        <translation>In {folder} liegt das Kit selbst.</translation>
    </message>
    <message>
        <source>Name a folder on another disk or stick.</source>
        <translation>Nennen Sie einen Ordner auf einer anderen Platte oder einem Stick.</translation>
    </message>
    <message>
        <source>{path} exists already; the demo overwrites nothing.</source>
        <translation>{path} gibt es schon; die Demo überschreibt nichts.</translation>
    </message>
    <message>
        <source>This file has a column that is not known: {column}.</source>
        <translation>Diese Datei hat eine Spalte, die nicht bekannt ist: {column}.</translation>
    </message>
    <message>
        <source>If it holds no secret, remove the column; or add the entries by hand: keyturn item add.</source>
        <translation>Enthält sie kein Geheimnis, entfernen Sie die Spalte; oder fügen Sie die Einträge von Hand hinzu: keyturn item add.</translation>
    </message>
    <message>
        <source>Give a CSV file of AWS, a KeePass database, an export of a password manager or a browser, otpauth links or a picture of their QR code, SAML metadata, or PEM; add anything else by hand: keyturn item add.</source>
        <translation>Geben Sie eine CSV-Datei von AWS, eine KeePass-Datenbank, einen Export eines Passwortmanagers oder Browsers, otpauth-Links oder ein Bild ihres QR-Codes, SAML-Metadaten oder PEM; fügen Sie alles andere von Hand hinzu: keyturn item add.</translation>
    </message>
    <message>
        <source>This KeePass database cannot be opened here: {why}.</source>
        <translation>Diese KeePass-Datenbank lässt sich hier nicht öffnen: {why}.</translation>
    </message>
    <message>
        <source>Let its own program save it as KDBX 4, with AES-256 or ChaCha20, and with Argon2 of at most 1 GiB and about a second (its settings, security); give that file.</source>
        <translation>Lassen Sie sie von ihrem eigenen Programm als KDBX 4 speichern, mit AES-256 oder ChaCha20 und mit Argon2 von höchstens 1 GiB und etwa einer Sekunde (in dessen Einstellungen, Sicherheit); geben Sie jene Datei.</translation>
    </message>
    <message>
        <source>The key file is damaged, or of a version that is not known.</source>
        <translation>Die Schlüsseldatei ist beschädigt oder von unbekannter Version.</translation>
    </message>
    <message>
        <source>Take another copy of the key file.</source>
        <translation>Nehmen Sie eine andere Kopie der Schlüsseldatei.</translation>
    </message>
    <message>
        <source>This password, with the key file if one was named, does not open the KeePass database.</source>
        <translation>Dieses Passwort, mit der Schlüsseldatei, falls eine genannt wurde, öffnet die KeePass-Datenbank nicht.</translation>
    </message>
    <message>
        <source>Check the name; or export it once more where it came from, and give that file unchanged.</source>
        <translation>Prüfen Sie den Namen; oder exportieren Sie sie dort noch einmal, woher sie kommt, und geben Sie diese Datei unverändert an.</translation>
    </message>
    <message>
        <source>Choose some five words that have nothing to do with each other or with you, or take the offered ones.</source>
        <translation>Wählen Sie etwa fünf Wörter, die weder miteinander noch mit Ihnen zu tun haben, oder nehmen Sie die angebotenen.</translation>
    </message>
    <message>
        <source>Use the newer copy. If it is lost, open this one knowingly: keyturn open KIT --accept-older</source>
        <translation>Nehmen Sie die neuere Kopie. Ist sie verloren, öffnen Sie diese wissentlich: keyturn open KIT --accept-older</translation>
    </message>
    <message>
        <source>Ask the content signers which of the two is theirs. To open this one knowingly: keyturn open KIT --accept-older</source>
        <translation>Fragen Sie die Inhaltszeichner, welche der beiden ihre ist. Um diese wissentlich zu öffnen: keyturn open KIT --accept-older</translation>
    </message>
    <message>
        <source>A kit that nobody has opened yet has none; else check the file&apos;s folder, and name it with --log-dir.</source>
        <translation>Ein Kit, das noch niemand geöffnet hat, hat keines; prüfen Sie sonst den Ordner der Datei, und nennen Sie ihn mit --log-dir.</translation>
    </message>
    <message>
        <source>Name the kit&apos;s file; check the stick and the permissions, or use another copy of the kit.</source>
        <translation>Nennen Sie die Datei des Kits; prüfen Sie den Stick und die Rechte, oder nehmen Sie eine andere Kopie des Kits.</translation>
    </message>
    <message>
        <source>{path} is there already, and stays as it is.</source>
        <translation>{path} gibt es schon; die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Check the name, and that the disk or stick is still there; then try again.</source>
        <translation>Prüfen Sie den Namen, und ob der Datenträger noch da ist; versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>{name} is enrolled already.</source>
        <translation>{name} ist schon angemeldet.</translation>
    </message>
    <message>
        <source>Enrol another; or make a new card for this one, and destroy the old one: keyturn ceremony enrol --anew.</source>
        <translation>Melden Sie jemand anderen an; oder machen Sie hier eine neue Karte, und vernichten Sie die alte: keyturn ceremony enrol --anew.</translation>
    </message>
    <message>
        <source>The kit cannot be sealed yet; still missing: {missing}.</source>
        <translation>Das Kit kann noch nicht versiegelt werden; es fehlt noch: {missing}.</translation>
    </message>
    <message>
        <source>Enrol those first: keyturn ceremony enrol, keyturn ceremony signer.</source>
        <translation>Melden Sie diese zuerst an: keyturn ceremony enrol, keyturn ceremony signer.</translation>
    </message>
    <message>
        <source>The signer {id} has a key file already.</source>
        <translation>Der Inhaltszeichner {id} hat schon eine Schlüsseldatei.</translation>
    </message>
    <message>
        <source>Make the other signers&apos; files; a lost file takes a new ceremony.</source>
        <translation>Machen Sie die Dateien der anderen Inhaltszeichner; für eine verlorene Datei braucht es eine neue Zeremonie.</translation>
    </message>
    <message>
        <source>The enrolment is at the step “{step}”, where this cannot be done.</source>
        <translation>Die Anmeldung ist beim Schritt „{step}“, wo das nicht geht.</translation>
    </message>
    <message>
        <source>Go on with that step.</source>
        <translation>Machen Sie mit diesem Schritt weiter.</translation>
    </message>
    <message>
        <source>Begin one: keyturn open KIT.</source>
        <translation>Beginnen Sie eine: keyturn open KIT.</translation>
    </message>
    <message>
        <source>An opening of this kit for {event} ({mode}) was begun and not closed.</source>
        <translation>Eine Öffnung dieses Kits für {event} ({mode}) wurde begonnen und nicht geschlossen.</translation>
    </message>
    <message>
        <source>This cannot be done while the opening is {phase}; it needs to be {needed}.</source>
        <translation>Das geht nicht, solange die Öffnung {phase} ist; nötig ist: {needed}.</translation>
    </message>
    <message>
        <source>Go on with the step that is next: {next}.</source>
        <translation>Machen Sie mit dem nächsten Schritt weiter: {next}.</translation>
    </message>
    <message>
        <source>Step {step} is a decision.</source>
        <translation>Schritt {step} ist eine Entscheidung.</translation>
    </message>
    <message>
        <source>Choose one of its options by its number.</source>
        <translation>Wählen Sie eine seiner Möglichkeiten per Nummer.</translation>
    </message>
    <message>
        <source>Step {step} has {count} options to choose from.</source>
        <translation>Schritt {step} hat {count} Möglichkeiten zur Auswahl.</translation>
    </message>
    <message>
        <source>Choose one of them by its number.</source>
        <translation>Wählen Sie eine davon per Nummer.</translation>
    </message>
    <message>
        <source>{person} has confirmed step {step} already; it needs the other person as well.</source>
        <translation>{person} hat Schritt {step} schon bestätigt; es braucht auch die andere Person.</translation>
    </message>
    <message>
        <source>Let the other person look and confirm.</source>
        <translation>Lassen Sie die andere Person nachsehen und bestätigen.</translation>
    </message>
    <message>
        <source>The playbook was changed since this opening began to walk it.</source>
        <translation>Das Playbook wurde geändert, seit diese Öffnung ihm folgt.</translation>
    </message>
    <message>
        <source>Begin it at its first step; what was revealed stays on the rotation list.</source>
        <translation>Beginnen Sie es bei seinem ersten Schritt; was aufgedeckt wurde, bleibt auf der Erneuerungsliste.</translation>
    </message>
    <message>
        <source>{name} cannot do this yet: {missing} first.</source>
        <translation>{name} kann das noch nicht: Zuerst kommt {missing}.</translation>
    </message>
    <message>
        <source>Take the steps in order: card, passphrase, second factor.</source>
        <translation>Gehen Sie der Reihe nach: Karte, Passphrase, zweiter Faktor.</translation>
    </message>
    <message>
        <source>The opening cannot be closed yet: {missing} is missing.</source>
        <translation>Die Öffnung kann noch nicht geschlossen werden: Es fehlt {missing}.</translation>
    </message>
    <message>
        <source>Prove that an ordinary user can sign in again, classify the use, and give a re-seal date.</source>
        <translation>Weisen Sie nach, dass sich ein gewöhnlicher Benutzer wieder anmelden kann, ordnen Sie den Einsatz ein, und nennen Sie einen Tag für das neue Versiegeln.</translation>
    </message>
    <message>
        <source>Step {step} cannot be put off.</source>
        <translation>Schritt {step} kann nicht aufgeschoben werden.</translation>
    </message>
    <message>
        <source>Do it now, or say that it failed.</source>
        <translation>Tun Sie ihn jetzt, oder sagen Sie, dass er misslungen ist.</translation>
    </message>
    <message>
        <source>There is no step {step} that was put off; there are: {steps}.</source>
        <translation>Kein Schritt {step} wurde aufgeschoben; aufgeschoben sind: {steps}.</translation>
    </message>
    <message>
        <source>These steps were put off and are still to be done: {steps}.</source>
        <translation>Diese Schritte wurden aufgeschoben und sind noch zu tun: {steps}.</translation>
    </message>
    <message>
        <source>Take each of them up, then close.</source>
        <translation>Nehmen Sie jeden davon auf, dann schließen Sie.</translation>
    </message>
    <message>
        <source>The playbook is at its end.</source>
        <translation>Das Playbook ist zu Ende.</translation>
    </message>
    <message>
        <source>Go on with the stand-down.</source>
        <translation>Machen Sie mit dem Beenden weiter.</translation>
    </message>
    <message>
        <source>The CACAO file was written by Keyturn and changed afterwards: {where} is not what its extension says.</source>
        <translation>Die CACAO-Datei wurde von Keyturn geschrieben und danach geändert: {where} ist nicht, was ihre Erweiterung sagt.</translation>
    </message>
    <message>
        <source>Import the file as it was written; or remove Keyturn&apos;s playbook_extensions from it, so that it is read as a file of another program.</source>
        <translation>Importieren Sie die Datei, wie sie geschrieben wurde; oder entfernen Sie Keyturns playbook_extensions daraus, damit sie als Datei eines anderen Programms gelesen wird.</translation>
    </message>
    <message>
        <source>The workflow of the CACAO file never ends: from {step} no way leads to an end step.</source>
        <translation>Der Ablauf der CACAO-Datei endet nie: Von {step} führt kein Weg zu einem Endschritt.</translation>
    </message>
    <message>
        <source>Give that step, or one behind it, a way to an end step in the program that the file comes from.</source>
        <translation>Geben Sie diesem Schritt oder einem danach im Ursprungsprogramm einen Weg zu einem Endschritt.</translation>
    </message>
    <message>
        <source>The public key that was given cannot be read.</source>
        <translation>Der angegebene öffentliche Schlüssel ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Give a public key or a certificate as a PEM file (-----BEGIN PUBLIC KEY-----).</source>
        <translation>Geben Sie einen öffentlichen Schlüssel oder ein Zertifikat als PEM-Datei (-----BEGIN PUBLIC KEY-----).</translation>
    </message>
    <message>
        <source>The file is not formed as CACAO 2.0 demands: {where}: {fault}.</source>
        <translation>Die Datei ist nicht so geformt, wie CACAO 2.0 es verlangt: {where}: {fault}.</translation>
    </message>
    <message>
        <source>Correct that object in the program that the file comes from, and export it again.</source>
        <translation>Berichtigen Sie dieses Objekt im Ursprungsprogramm, und exportieren Sie die Datei neu.</translation>
    </message>
    <message>
        <source>The signature {signature} on the CACAO file counts no longer, or not yet: {why}.</source>
        <translation>Die Unterschrift {signature} der CACAO-Datei gilt nicht mehr oder noch nicht: {why}.</translation>
    </message>
    <message>
        <source>Ask its author for a file with a signature that is valid today; check this computer&apos;s clock.</source>
        <translation>Bitten Sie die Autoren um eine Datei mit heute gültiger Unterschrift; prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>No signature on the CACAO file is by the key that was given; it is signed by {signee}.</source>
        <translation>Keine Unterschrift der CACAO-Datei ist vom angegebenen Schlüssel; unterzeichnet hat {signee}.</translation>
    </message>
    <message>
        <source>Ask its author for the right public key, over another channel than the file.</source>
        <translation>Bitten Sie die Autoren um den richtigen öffentlichen Schlüssel, auf einem anderen Weg als die Datei.</translation>
    </message>
    <message>
        <source>The signature {signature} on the CACAO file cannot be verified here: {fault}.</source>
        <translation>Die Unterschrift {signature} der CACAO-Datei ist hier nicht prüfbar: {fault}.</translation>
    </message>
    <message>
        <source>Ask its author for one with RS256, ES256 or Ed25519, sha-256, and the public key in the file.</source>
        <translation>Bitten Sie die Autoren um eine mit RS256, ES256 oder Ed25519, sha-256 und dem öffentlichen Schlüssel in der Datei.</translation>
    </message>
    <message>
        <source>The signature {signature} on the CACAO file does not hold: {why}.</source>
        <translation>Die Unterschrift {signature} der CACAO-Datei stimmt nicht: {why}.</translation>
    </message>
    <message>
        <source>Do not use this file: somebody altered it. Ask its author for another copy.</source>
        <translation>Verwenden Sie diese Datei nicht: Jemand hat sie verändert. Bitten Sie die Autoren um eine andere Kopie.</translation>
    </message>
    <message>
        <source>The workflow of the CACAO file is broken: {where} leads to {step}, which is not there.</source>
        <translation>Der Ablauf der CACAO-Datei ist unterbrochen: {where} führt zu {step}, das es nicht gibt.</translation>
    </message>
    <message>
        <source>Add that step, or lead to another one, in the program that the file comes from.</source>
        <translation>Ergänzen Sie diesen Schritt, oder führen Sie im Ursprungsprogramm zu einem anderen.</translation>
    </message>
    <message>
        <source>The CACAO file cannot be read: {why}.</source>
        <translation>Die CACAO-Datei ist nicht lesbar: {why}.</translation>
    </message>
    <message>
        <source>Export the playbook again from the program that it comes from, as CACAO 2.0 JSON.</source>
        <translation>Exportieren Sie das Playbook im Ursprungsprogramm neu, als CACAO-2.0-JSON.</translation>
    </message>
    <message>
        <source>The CACAO file carries no signature.</source>
        <translation>Die CACAO-Datei trägt keine Unterschrift.</translation>
    </message>
    <message>
        <source>Ask its author for a signed file, or compare its SHA-256 with the author over another channel.</source>
        <translation>Bitten Sie die Autoren um eine unterzeichnete Datei, oder vergleichen Sie ihren SHA-256 auf einem anderen Weg mit den Autoren.</translation>
    </message>
    <message>
        <source>Somebody else is working on the ceremony of {path} right now; nothing was changed.</source>
        <translation>Jemand anderes arbeitet gerade an der Zeremonie von {path}; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Wait until they are done, and try again.</source>
        <translation>Warten Sie, bis sie fertig ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{path} is no draft of a ceremony, or it is damaged: {why}.</source>
        <translation>{path} ist kein Entwurf einer Zeremonie, oder er ist beschädigt: {why}.</translation>
    </message>
    <message>
        <source>Take it from a backup; or begin anew: keyturn ceremony drop.</source>
        <translation>Nehmen Sie ihn aus einer Sicherung; oder beginnen Sie neu: keyturn ceremony drop.</translation>
    </message>
    <message>
        <source>A ceremony has begun already: {path}.</source>
        <translation>Eine Zeremonie hat schon begonnen: {path}.</translation>
    </message>
    <message>
        <source>Go on with it (keyturn ceremony enrol), or drop it first (keyturn ceremony drop).</source>
        <translation>Führen Sie sie fort (keyturn ceremony enrol), oder verwerfen Sie sie zuerst (keyturn ceremony drop).</translation>
    </message>
    <message>
        <source>There is a kit already: {path}. A first ceremony founds a new one.</source>
        <translation>Es gibt schon ein Kit: {path}. Eine erste Zeremonie gründet ein neues.</translation>
    </message>
    <message>
        <source>Change who may open it with keyturn rekey; or name another kit in kit.toml.</source>
        <translation>Ändern Sie mit keyturn rekey, wer es öffnen darf; oder nennen Sie in kit.toml ein anderes Kit.</translation>
    </message>
    <message>
        <source>{path} was changed by somebody else in the meantime; it was left as theirs, and nothing here was kept.</source>
        <translation>{path} wurde inzwischen von jemand anderem geändert; es blieb deren Stand, und von hier wurde nichts behalten.</translation>
    </message>
    <message>
        <source>Open the ceremony again, and enrol this custodian once more; their card of today counts for nothing.</source>
        <translation>Öffnen Sie die Zeremonie noch einmal, und melden Sie diesen Treuhänder erneut an; seine Karte von heute gilt nicht.</translation>
    </message>
    <message>
        <source>No ceremony has begun: there is no {path}.</source>
        <translation>Keine Zeremonie hat begonnen: Es gibt kein {path}.</translation>
    </message>
    <message>
        <source>Begin one: keyturn ceremony begin.</source>
        <translation>Beginnen Sie eine: keyturn ceremony begin.</translation>
    </message>
    <message>
        <source>{path} exists already; a key file is never overwritten.</source>
        <translation>{path} gibt es schon; eine Schlüsseldatei wird nie überschrieben.</translation>
    </message>
    <message>
        <source>Name another file with --out, or remove that one if it is of a ceremony that was cut off or dropped.</source>
        <translation>Nennen Sie mit --out eine andere Datei, oder entfernen Sie jene, falls sie von einer abgebrochenen oder verworfenen Zeremonie ist.</translation>
    </message>
    <message>
        <source>The kit has no spare compartment of the {tier} tier for the new mode {mode}.</source>
        <translation>Das Kit hat kein freies Fach der Stufe {tier} für die neue Ausfallart {mode}.</translation>
    </message>
    <message>
        <source>Hold a ceremony that makes one, choose another tier, or seal the playbook for a mode that the kit has.</source>
        <translation>Halten Sie eine Zeremonie ab, die eines schafft, wählen Sie eine andere Stufe, oder versiegeln Sie das Playbook für eine vorhandene Ausfallart.</translation>
    </message>
    <message>
        <source>The register has no copy named {name}; it has: {known}.</source>
        <translation>Das Verzeichnis kennt keine Kopie namens {name}; es kennt: {known}.</translation>
    </message>
    <message>
        <source>No draft of {path} waits for a signature.</source>
        <translation>Kein Entwurf von {path} wartet auf eine Unterschrift.</translation>
    </message>
    <message>
        <source>Change the kit&apos;s content first: keyturn item add, or keyturn item replace.</source>
        <translation>Ändern Sie zuerst den Inhalt des Kits: keyturn item add oder keyturn item replace.</translation>
    </message>
    <message>
        <source>The draft {path} was made from an older revision than the kit has now.</source>
        <translation>Der Entwurf {path} entstand aus einer älteren Revision, als das Kit jetzt hat.</translation>
    </message>
    <message>
        <source>Remove the draft and make the change again.</source>
        <translation>Entfernen Sie den Entwurf, und ändern Sie neu.</translation>
    </message>
    <message>
        <source>A draft of {path} waits for a signature; a ceremony would push it aside.</source>
        <translation>Ein Entwurf von {path} wartet auf eine Unterschrift; eine Zeremonie würde ihn verdrängen.</translation>
    </message>
    <message>
        <source>Let another content signer sign it first (keyturn sign), or remove the file {draft}.</source>
        <translation>Lassen Sie ihn zuerst einen anderen Inhaltszeichner unterzeichnen (keyturn sign), oder entfernen Sie die Datei {draft}.</translation>
    </message>
    <message>
        <source>Nothing was added: the kit has an item of every name in this file already ({names}).</source>
        <translation>Nichts wurde hinzugefügt: Das Kit hat zu jedem Namen in dieser Datei schon einen Eintrag ({names}).</translation>
    </message>
    <message>
        <source>Replace the item (keyturn item replace), or give a single entry another name: --as NAME.</source>
        <translation>Den Eintrag ersetzen (keyturn item replace) oder einem einzelnen Eintrag einen anderen Namen geben: --as NAME.</translation>
    </message>
    <message>
        <source>An item&apos;s content is not written as format 1 demands: {why}.</source>
        <translation>Der Inhalt eines Eintrags ist nicht so geschrieben, wie Format 1 es verlangt: {why}.</translation>
    </message>
    <message>
        <source>The item {item} is damaged in this copy of the kit.</source>
        <translation>Der Eintrag {item} ist in dieser Kopie des Kits beschädigt.</translation>
    </message>
    <message>
        <source>Use another copy of the kit; the other items of this one still open.</source>
        <translation>Nehmen Sie eine andere Kopie des Kits; die anderen Einträge dieser Kopie öffnen sich noch.</translation>
    </message>
    <message>
        <source>The kit already has an item {item}.</source>
        <translation>Das Kit hat schon einen Eintrag {item}.</translation>
    </message>
    <message>
        <source>Choose another id, or replace the item: keyturn item replace.</source>
        <translation>Wählen Sie eine andere Kennung, oder ersetzen Sie den Eintrag: keyturn item replace.</translation>
    </message>
    <message>
        <source>The field {field} cannot be taken: {why}.</source>
        <translation>Das Feld {field} kann nicht übernommen werden: {why}.</translation>
    </message>
    <message>
        <source>Copy the value again, whole, from where it was made, and give it once more.</source>
        <translation>Kopieren Sie den Wert ganz und neu von dort, wo er entstand, und geben Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>An item of the kind {kind} needs the field {field}.</source>
        <translation>Ein Eintrag der Art {kind} braucht das Feld {field}.</translation>
    </message>
    <message>
        <source>Give every required field: {required}.</source>
        <translation>Geben Sie jedes nötige Feld: {required}.</translation>
    </message>
    <message>
        <source>An item of the kind {kind} has no field called “{field}”.</source>
        <translation>Ein Eintrag der Art {kind} hat kein Feld „{field}“.</translation>
    </message>
    <message>
        <source>Use only these fields: {known}.</source>
        <translation>Verwenden Sie nur diese Felder: {known}.</translation>
    </message>
    <message>
        <source>The item {item} is sealed as another kind than the kit&apos;s list says.</source>
        <translation>Der Eintrag {item} ist als andere Art versiegelt, als die Liste des Kits sagt.</translation>
    </message>
    <message>
        <source>Do not use this item; ask a content signer to replace it.</source>
        <translation>Verwenden Sie diesen Eintrag nicht; bitten Sie einen Inhaltszeichner, ihn zu ersetzen.</translation>
    </message>
    <message>
        <source>There is no kind of item called “{kind}”.</source>
        <translation>Es gibt keine Art von Eintrag namens „{kind}“.</translation>
    </message>
    <message>
        <source>Use one of: {known}.</source>
        <translation>Nehmen Sie eine von: {known}.</translation>
    </message>
    <message>
        <source>An item&apos;s id has 1 to 64 small letters, digits and hyphens, and begins with a letter or digit.</source>
        <translation>Die Kennung eines Eintrags hat 1 bis 64 Kleinbuchstaben, Ziffern und Bindestriche und beginnt mit Buchstabe oder Ziffer.</translation>
    </message>
    <message>
        <source>Choose another id.</source>
        <translation>Wählen Sie eine andere Kennung.</translation>
    </message>
    <message>
        <source>The kit has no item {item} here; it has: {known}.</source>
        <translation>Das Kit hat hier keinen Eintrag {item}; es hat: {known}.</translation>
    </message>
    <message>
        <source>{path} was changed by somebody else in the meantime; nothing was written.</source>
        <translation>{path} wurde inzwischen von jemand anderem geändert; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Look at what changed (keyturn item list), and make your change again.</source>
        <translation>Sehen Sie nach, was sich geändert hat (keyturn item list), und ändern Sie neu.</translation>
    </message>
    <message>
        <source>This is a draft: {have} of {need} content signers have signed it.</source>
        <translation>Dies ist ein Entwurf: {have} von {need} Inhaltszeichnern haben ihn unterzeichnet.</translation>
    </message>
    <message>
        <source>Let another content signer run: keyturn sign {path}</source>
        <translation>Lassen Sie einen anderen Inhaltszeichner dies ausführen: keyturn sign {path}</translation>
    </message>
    <message>
        <source>The folder has no mode {mode} any more, and the kit still holds its credentials: {items}.</source>
        <translation>Der Ordner hat die Ausfallart {mode} nicht mehr, und das Kit enthält noch ihre Zugangsdaten: {items}.</translation>
    </message>
    <message>
        <source>Remove those first (keyturn item remove), or give the mode back to the folder.</source>
        <translation>Entfernen Sie diese zuerst (keyturn item remove), oder geben Sie dem Ordner die Ausfallart zurück.</translation>
    </message>
    <message>
        <source>The kit has no failure mode {mode}; it has: {known}.</source>
        <translation>Das Kit hat keine Ausfallart {mode}; es hat: {known}.</translation>
    </message>
    <message>
        <source>kit.toml&apos;s [modes] and the playbooks differ: {differ}.</source>
        <translation>[modes] in kit.toml und die Playbooks unterscheiden sich: {differ}.</translation>
    </message>
    <message>
        <source>Give each playbook a tier under [modes], and each mode a playbook.</source>
        <translation>Geben Sie jedem Playbook unter [modes] eine Stufe und jeder Ausfallart ein Playbook.</translation>
    </message>
    <message>
        <source>The playbook cannot be read. At {fault}.</source>
        <translation>Das Playbook ist nicht lesbar. Bei {fault}.</translation>
    </message>
    <message>
        <source>Mend it there; every fault is named by: keyturn playbook lint FILE.</source>
        <translation>Berichtigen Sie es dort; jeden Mangel nennt: keyturn playbook lint FILE.</translation>
    </message>
    <message>
        <source>The playbook {item} was written for the mode {found}, and this is {mode}.</source>
        <translation>Das Playbook {item} wurde für die Ausfallart {found} geschrieben, und dies ist {mode}.</translation>
    </message>
    <message>
        <source>The items still open: reveal them by name. Ask a content signer to seal the right playbook.</source>
        <translation>Die Einträge öffnen sich trotzdem: Decken Sie sie mit Namen auf. Bitten Sie einen Inhaltszeichner, das richtige Playbook zu versiegeln.</translation>
    </message>
    <message>
        <source>The playbook {item} cannot be read: {why}.</source>
        <translation>Das Playbook {item} ist nicht lesbar: {why}.</translation>
    </message>
    <message>
        <source>The items still open: reveal them by name. Ask a content signer to seal the playbook again.</source>
        <translation>Die Einträge öffnen sich trotzdem: Decken Sie sie mit Namen auf. Bitten Sie einen Inhaltszeichner, das Playbook neu zu versiegeln.</translation>
    </message>
    <message>
        <source>kit.toml gives no mode the rehearsal tier; without one nobody can drill, and a kit cannot be rehearsed.</source>
        <translation>kit.toml gibt keiner Ausfallart die Probestufe; ohne eine kann niemand üben, und ein Kit lässt sich nicht proben.</translation>
    </message>
    <message>
        <source>Add the playbook of a drill, and rehearsal = &quot;rehearsal&quot; under [modes].</source>
        <translation>Fügen Sie das Playbook einer Übung hinzu, und unter [modes]: rehearsal = &quot;rehearsal&quot;.</translation>
    </message>
    <message>
        <source>{item} is the playbook of a failure mode; it goes with the mode.</source>
        <translation>{item} ist das Playbook einer Ausfallart; es entfällt mit dieser.</translation>
    </message>
    <message>
        <source>Take the mode out of kit.toml, and its file out of playbooks.</source>
        <translation>Nehmen Sie die Ausfallart aus kit.toml und ihre Datei aus playbooks.</translation>
    </message>
    <message>
        <source>The removal of {item} was made for another kit than this one.</source>
        <translation>Dass {item} entfallen soll, galt einem anderen Kit als diesem.</translation>
    </message>
    <message>
        <source>Delete the file {item}.removed; where the credential shall go: keyturn item remove.</source>
        <translation>Löschen Sie die Datei {item}.removed; sollen die Zugangsdaten entfallen: keyturn item remove.</translation>
    </message>
    <message>
        <source>{item} was given a new value after the folder had it removed.</source>
        <translation>{item} bekam einen neuen Wert, nachdem es im Ordner entfernt worden war.</translation>
    </message>
    <message>
        <source>Find out whether it shall go. If so: keyturn item remove, once more; if not, delete the file {item}.removed.</source>
        <translation>Klären Sie, ob es entfallen soll. Wenn ja: noch einmal keyturn item remove; wenn nein, löschen Sie die Datei {item}.removed.</translation>
    </message>
    <message>
        <source>{path} cannot be read as the removal of a credential: {why}.</source>
        <translation>{path} ist nicht als Entfernung von Zugangsdaten lesbar: {why}.</translation>
    </message>
    <message>
        <source>Delete the file, and remove the credential once more: keyturn item remove.</source>
        <translation>Löschen Sie die Datei, und entfernen Sie die Zugangsdaten noch einmal: keyturn item remove.</translation>
    </message>
    <message>
        <source>{folder} asks for what only a ceremony changes: {parts}.</source>
        <translation>{folder} verlangt, was nur eine Zeremonie ändert: {parts}.</translation>
    </message>
    <message>
        <source>Hold the ceremony first (keyturn rekey); or take the change back in kit.toml.</source>
        <translation>Halten Sie zuerst die Zeremonie ab (keyturn rekey); oder nehmen Sie die Änderung in kit.toml zurück.</translation>
    </message>
    <message>
        <source>Take it from Git once more; or remove it, and type the credential in again: keyturn item replace, or add.</source>
        <translation>Holen Sie sie noch einmal aus Git; oder entfernen Sie sie, und tippen Sie die Zugangsdaten noch einmal ein: keyturn item replace oder add.</translation>
    </message>
    <message>
        <source>Remove the file, and type the credential in again: keyturn item replace, or add.</source>
        <translation>Entfernen Sie die Datei, und tippen Sie die Zugangsdaten noch einmal ein: keyturn item replace oder add.</translation>
    </message>
    <message>
        <source>{signer} has already signed this draft; another signer is needed.</source>
        <translation>{signer} hat diesen Entwurf schon unterzeichnet; es braucht eine weitere Unterschrift.</translation>
    </message>
    <message>
        <source>Let the other content signer run: keyturn sign {path}</source>
        <translation>Lassen Sie den anderen Inhaltszeichner dies ausführen: keyturn sign {path}</translation>
    </message>
    <message>
        <source>The signer file of {signer} belongs to another kit than this one.</source>
        <translation>Die Zeichnerdatei von {signer} gehört zu einem anderen Kit als diesem.</translation>
    </message>
    <message>
        <source>Use the signer file of this kit. If you expected it to fit, do not trust this copy of the kit.</source>
        <translation>Nehmen Sie die Zeichnerdatei dieses Kits. Sollte sie passen, trauen Sie dieser Kopie des Kits nicht.</translation>
    </message>
    <message>
        <source>This is not the passphrase of the signer {signer}.</source>
        <translation>Dies ist nicht die Passphrase des Inhaltszeichners {signer}.</translation>
    </message>
    <message>
        <source>{signer} is not a content signer of this kit&apos;s present epoch.</source>
        <translation>{signer} ist kein Inhaltszeichner der jetzigen Epoche dieses Kits.</translation>
    </message>
    <message>
        <source>Let one of its signers sign, or name this one in a ceremony.</source>
        <translation>Lassen Sie einen seiner Inhaltszeichner unterzeichnen, oder bestimmen Sie diesen in einer Zeremonie.</translation>
    </message>
    <message>
        <source>{path} is not a signer&apos;s key file: {why}.</source>
        <translation>{path} ist keine Schlüsseldatei eines Inhaltszeichners: {why}.</translation>
    </message>
    <message>
        <source>Name the file that the ceremony wrote for this signer; it ends in .signer.</source>
        <translation>Nennen Sie die Datei, die die Zeremonie für diesen Inhaltszeichner schrieb; sie endet auf .signer.</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>ausgerufen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>standing-down</source>
        <translation>beim Beenden</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>custody state</source>
        <translation>Verwahrungszustand</translation>
    </message>
    <message>
        <source>tier {tier}</source>
        <translation>Stufe {tier}</translation>
    </message>
    <message>
        <source>{digits} digits</source>
        <translation>{digits} Ziffern</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>{words} words</source>
        <translation>{words} Wörter</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>it is not an object</source>
        <translation>er ist kein Objekt</translation>
    </message>
    <message>
        <source>it is spelled in another way than the canonical one</source>
        <translation>er ist anders geschrieben als in der kanonischen Form</translation>
    </message>
    <message>
        <source>a key stands twice</source>
        <translation>ein Schlüssel steht doppelt</translation>
    </message>
    <message>
        <source>a text is not Unicode</source>
        <translation>ein Text ist nicht Unicode</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>er ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>es ist kein JSON</translation>
    </message>
    <message>
        <source>{name} is no number here</source>
        <translation>{name} ist hier keine Zahl</translation>
    </message>
    <message>
        <source>a number is larger than 2^53 - 1</source>
        <translation>eine Zahl ist größer als 2^53 - 1</translation>
    </message>
    <message>
        <source>a key is not ASCII</source>
        <translation>ein Schlüssel ist nicht ASCII</translation>
    </message>
    <message>
        <source>a number is not an integer</source>
        <translation>eine Zahl ist nicht ganz</translation>
    </message>
    <message>
        <source>a value has no JSON form</source>
        <translation>ein Wert hat keine JSON-Form</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it has a character that is unassigned or cannot be seen</source>
        <translation>ein Zeichen darin ist nicht vergeben oder unsichtbar</translation>
    </message>
    <message>
        <source>more are needed than there are</source>
        <translation>es sind mehr nötig, als da sind</translation>
    </message>
    <message>
        <source>numbers are missing, stand twice, or are 0</source>
        <translation>Nummern fehlen, stehen doppelt oder sind 0</translation>
    </message>
    <message>
        <source>their lengths differ</source>
        <translation>ihre Längen sind verschieden</translation>
    </message>
    <message>
        <source>inner part</source>
        <translation>innerer Teil</translation>
    </message>
    <message>
        <source>its groups are not those of the header</source>
        <translation>seine Gruppen sind nicht die des Kopfes</translation>
    </message>
    <message>
        <source>its tiers are not those of the header</source>
        <translation>seine Stufen sind nicht die des Kopfes</translation>
    </message>
    <message>
        <source>a security key belongs to nobody</source>
        <translation>ein Sicherheitsschlüssel gehört niemandem</translation>
    </message>
    <message>
        <source>inner</source>
        <translation>innen</translation>
    </message>
    <message>
        <source>a place unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>{before} and {part}</source>
        <translation>{before} und {part}</translation>
    </message>
    <message>
        <source>{before} or {part}</source>
        <translation>{before} oder {part}</translation>
    </message>
    <message>
        <source>{before}; or {part}</source>
        <translation>{before}; oder {part}</translation>
    </message>
    <message>
        <source>it is not a list with at least one custodian</source>
        <translation>es ist keine Liste mit mindestens einem Treuhänder</translation>
    </message>
    <message>
        <source>it holds a number that is none (NaN or infinity)</source>
        <translation>sie enthält eine Zahl, die keine ist (NaN oder unendlich)</translation>
    </message>
    <message>
        <source>it is not a JSON object</source>
        <translation>es ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>a key stands twice in one object</source>
        <translation>ein Schlüssel steht doppelt in einem Objekt</translation>
    </message>
    <message>
        <source>a number is too large</source>
        <translation>eine Zahl ist zu groß</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>es ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>it was made for another playbook or version</source>
        <translation>sie wurde für ein anderes Playbook oder eine andere Version gemacht</translation>
    </message>
    <message>
        <source>the file is not the one that was signed</source>
        <translation>die Datei ist nicht die unterzeichnete</translation>
    </message>
    <message>
        <source>its value is not base64url</source>
        <translation>ihr Wert ist nicht base64url</translation>
    </message>
    <message>
        <source>its author has revoked it</source>
        <translation>die Autoren haben sie widerrufen</translation>
    </message>
    <message>
        <source>it is no ordinary file</source>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>it is too large for a card</source>
        <translation>sie ist zu groß für eine Karte</translation>
    </message>
    <message>
        <source>the disk did not answer</source>
        <translation>der Datenträger antwortete nicht</translation>
    </message>
    <message>
        <source>the name is no file name</source>
        <translation>der Name ist kein Dateiname</translation>
    </message>
    <message>
        <source>its columns are not those of a file of AWS</source>
        <translation>ihre Spalten sind nicht die einer Datei von AWS</translation>
    </message>
    <message>
        <source>it has more than a thousand rows</source>
        <translation>sie hat mehr als tausend Zeilen</translation>
    </message>
    <message>
        <source>a row has not as many cells as the first one</source>
        <translation>eine Zeile hat nicht so viele Zellen wie die erste</translation>
    </message>
    <message>
        <source>an access key has only one of its two halves</source>
        <translation>ein Zugriffsschlüssel hat nur eine seiner zwei Hälften</translation>
    </message>
    <message>
        <source>it is not well-formed CSV</source>
        <translation>sie ist kein wohlgeformtes CSV</translation>
    </message>
    <message>
        <source>an entry is of a kind that is not known</source>
        <translation>ein Eintrag ist von einer Art, die nicht bekannt ist</translation>
    </message>
    <message>
        <source>any {count}</source>
        <translation>beliebige {count}</translation>
    </message>
    <message>
        <source>{rule}: {many}; any {away} may be away</source>
        <translation>{rule}: {many}; beliebige {away} dürfen fehlen</translation>
    </message>
    <message>
        <source>with at least {count} different values of {label}</source>
        <translation>mit mindestens {count} verschiedenen Werten von {label}</translation>
    </message>
    <message>
        <source>with {who} away, it DOES NOT OPEN</source>
        <translation>fehlt {who}, öffnet es sich NICHT</translation>
    </message>
    <message>
        <source>{rule}, {clauses}</source>
        <translation>{rule}, {clauses}</translation>
    </message>
    <message>
        <source>1 group</source>
        <translation>1 Gruppe</translation>
    </message>
    <message>
        <source>{count} groups</source>
        <translation>{count} Gruppen</translation>
    </message>
    <message>
        <source>{rule}: {many}; some people may not be away</source>
        <translation>{rule}: {many}; einzelne dürfen nicht fehlen</translation>
    </message>
    <message>
        <source>everybody of {label} {value}</source>
        <translation>alle mit {label} {value}</translation>
    </message>
    <message>
        <source>2^{bits}</source>
        <translation>2^{bits}</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>nicht möglich</translation>
    </message>
    <message>
        <source>{tier}: {names} ({bits} bits)</source>
        <translation>{tier}: {names} ({bits} Bit)</translation>
    </message>
    <message>
        <source>at least {count} of {label} {value}</source>
        <translation>mindestens {count} mit {label} {value}</translation>
    </message>
    <message>
        <source>never two with the same {label}</source>
        <translation>nie zwei mit demselben Wert von {label}</translation>
    </message>
    <message>
        <source>not all with the same {label}</source>
        <translation>nicht alle mit demselben Wert von {label}</translation>
    </message>
    <message>
        <source>with {who} away, it still opens</source>
        <translation>fehlt {who}, öffnet es sich noch</translation>
    </message>
    <message>
        <source>only with {name}: a single point of failure</source>
        <translation>nur mit {name}: eine einzelne Schwachstelle</translation>
    </message>
    <message>
        <source>not while any {count} are away</source>
        <translation>nicht, solange beliebige {count} fehlen</translation>
    </message>
    <message>
        <source>not while {names} are all away</source>
        <translation>nicht, solange {names} alle fehlen</translation>
    </message>
    <message>
        <source>{before}, {part}</source>
        <translation>{before}, {part}</translation>
    </message>
    <message>
        <source>a user without a password and without an access key</source>
        <translation>ein Benutzer ohne Passwort und ohne Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>a payment card</source>
        <translation>eine Zahlungskarte</translation>
    </message>
    <message>
        <source>an identity</source>
        <translation>eine Identität</translation>
    </message>
    <message>
        <source>an entry in the bin</source>
        <translation>ein Eintrag im Papierkorb</translation>
    </message>
    <message>
        <source>a passkey</source>
        <translation>ein Passkey</translation>
    </message>
    <message>
        <source>it is not Unicode</source>
        <translation>es ist kein Unicode</translation>
    </message>
    <message>
        <source>a part of it is missing, or not of the kind it must be</source>
        <translation>ein Teil davon fehlt oder ist nicht von der Art, die er sein muss</translation>
    </message>
    <message>
        <source>it has more than {most} megabytes</source>
        <translation>sie hat mehr als {most} Megabyte</translation>
    </message>
    <message>
        <source>it has more than {most} entries</source>
        <translation>sie hat mehr als {most} Einträge</translation>
    </message>
    <message>
        <source>it goes on after its end</source>
        <translation>sie geht nach ihrem Ende weiter</translation>
    </message>
    <message>
        <source>what is in it is not packed rightly</source>
        <translation>ihr Inhalt ist nicht richtig gepackt</translation>
    </message>
    <message>
        <source>its passwords are hidden in another way than KDBX 4 does</source>
        <translation>ihre Passwörter sind anders verborgen als in KDBX 4</translation>
    </message>
    <message>
        <source>a part of it was changed or is damaged</source>
        <translation>ein Teil von ihr wurde verändert oder ist beschädigt</translation>
    </message>
    <message>
        <source>it is cut off or damaged</source>
        <translation>sie ist abgeschnitten oder beschädigt</translation>
    </message>
    <message>
        <source>an older version of an entry</source>
        <translation>eine ältere Version eines Eintrags</translation>
    </message>
    <message>
        <source>a document or attached file</source>
        <translation>ein Dokument oder ein Anhang</translation>
    </message>
    <message>
        <source>it is no database of KeePass</source>
        <translation>sie ist keine Datenbank von KeePass</translation>
    </message>
    <message>
        <source>an entry has two fields of one name</source>
        <translation>ein Eintrag hat zwei Felder eines Namens</translation>
    </message>
    <message>
        <source>an entry expires at a time that is none</source>
        <translation>ein Eintrag läuft zu einer Zeit ab, die keine ist</translation>
    </message>
    <message>
        <source>it is of the time before KDBX</source>
        <translation>sie ist aus der Zeit vor KDBX</translation>
    </message>
    <message>
        <source>its beginning is damaged</source>
        <translation>ihr Anfang ist beschädigt</translation>
    </message>
    <message>
        <source>it is encrypted neither with AES-256 nor with ChaCha20</source>
        <translation>sie ist weder mit AES-256 noch mit ChaCha20 verschlüsselt</translation>
    </message>
    <message>
        <source>its beginning says something twice</source>
        <translation>ihr Anfang sagt etwas doppelt</translation>
    </message>
    <message>
        <source>it is KDBX {version}</source>
        <translation>sie ist KDBX {version}</translation>
    </message>
    <message>
        <source>it names a way to derive its key that is not known</source>
        <translation>sie nennt einen unbekannten Weg, ihren Schlüssel abzuleiten</translation>
    </message>
    <message>
        <source>it uses Argon2 in an unusual way</source>
        <translation>sie verwendet Argon2 auf ungewöhnliche Weise</translation>
    </message>
    <message>
        <source>its way to derive a key cannot be followed</source>
        <translation>ihr Weg, einen Schlüssel abzuleiten, lässt sich nicht gehen</translation>
    </message>
    <message>
        <source>its parameters are of another version</source>
        <translation>ihre Parameter sind von anderer Version</translation>
    </message>
    <message>
        <source>its parameters are damaged</source>
        <translation>ihre Parameter sind beschädigt</translation>
    </message>
    <message>
        <source>its key takes {memory} MiB of memory to derive</source>
        <translation>ihr Schlüssel braucht zum Ableiten {memory} MiB Speicher</translation>
    </message>
    <message>
        <source>its key takes {iterations} iterations to derive</source>
        <translation>ihr Schlüssel braucht zum Ableiten {iterations} Durchläufe</translation>
    </message>
    <message>
        <source>its key takes {rounds} rounds to derive</source>
        <translation>ihr Schlüssel braucht zum Ableiten {rounds} Runden</translation>
    </message>
    <message>
        <source>it has a DOCTYPE, which a database does not need</source>
        <translation>sie hat einen DOCTYPE, den eine Datenbank nicht braucht</translation>
    </message>
    <message>
        <source>what is in it is not well-formed XML</source>
        <translation>ihr Inhalt ist kein wohlgeformtes XML</translation>
    </message>
    <message>
        <source>a hidden value in it is damaged</source>
        <translation>ein verborgener Wert in ihr ist beschädigt</translation>
    </message>
    <message>
        <source>an entry whose values are kept in another entry</source>
        <translation>ein Eintrag, dessen Werte in einem anderen stehen</translation>
    </message>
    <message>
        <source>the one-time codes of an entry, whose seed is not one that is known</source>
        <translation>die Einmalcodes eines Eintrags, deren Startwert von unbekannter Form ist</translation>
    </message>
    <message>
        <source>an entry without a secret</source>
        <translation>ein Eintrag ohne Geheimnis</translation>
    </message>
    <message>
        <source>a column stands twice</source>
        <translation>eine Spalte steht doppelt da</translation>
    </message>
    <message>
        <source>an entry in the archive</source>
        <translation>ein Eintrag im Archiv</translation>
    </message>
    <message>
        <source>it is an archive, but no export of 1Password</source>
        <translation>sie ist ein Archiv, aber kein Export von 1Password</translation>
    </message>
    <message>
        <source>it is packed in an unusual way</source>
        <translation>sie ist auf ungewöhnliche Weise gepackt</translation>
    </message>
    <message>
        <source>it is a damaged archive</source>
        <translation>sie ist ein beschädigtes Archiv</translation>
    </message>
    <message>
        <source>it has more than ten thousand files in it</source>
        <translation>sie enthält mehr als zehntausend Dateien</translation>
    </message>
    <message>
        <source>its seed has less than {bits} bits</source>
        <translation>der Startwert hat weniger als {bits} Bit</translation>
    </message>
    <message>
        <source>a line is no otpauth link</source>
        <translation>eine Zeile ist kein otpauth-Link</translation>
    </message>
    <message>
        <source>a link is for codes that are counted, not for codes by the time</source>
        <translation>ein Link ist für gezählte Codes, nicht für Codes nach der Uhrzeit</translation>
    </message>
    <message>
        <source>a seed of one-time codes is too short or too long</source>
        <translation>ein Startwert für Einmalcodes ist zu kurz oder zu lang</translation>
    </message>
    <message>
        <source>a link says something twice</source>
        <translation>ein Link sagt etwas zweimal</translation>
    </message>
    <message>
        <source>a link names a way of making codes that is not known</source>
        <translation>ein Link nennt ein Verfahren für Codes, das nicht bekannt ist</translation>
    </message>
    <message>
        <source>a link names a number of digits or seconds that is not known</source>
        <translation>ein Link nennt eine Zahl von Ziffern oder Sekunden, die nicht bekannt ist</translation>
    </message>
    <message>
        <source>a seed of one-time codes is not base32</source>
        <translation>ein Startwert für Einmalcodes ist kein Base32</translation>
    </message>
    <message>
        <source>a line is no link of an authenticator app&apos;s export</source>
        <translation>eine Zeile ist kein Link aus dem Export einer Authenticator-App</translation>
    </message>
    <message>
        <source>the parts of an authenticator app&apos;s export are not counted rightly</source>
        <translation>die Teile des Exports einer Authenticator-App sind nicht richtig gezählt</translation>
    </message>
    <message>
        <source>the data of an authenticator app&apos;s export is damaged</source>
        <translation>die Daten des Exports einer Authenticator-App sind beschädigt</translation>
    </message>
    <message>
        <source>a name in an authenticator app&apos;s export is not UTF-8 text</source>
        <translation>ein Name im Export einer Authenticator-App ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>it has more than a thousand links</source>
        <translation>sie hat mehr als tausend Links</translation>
    </message>
    <message>
        <source>one-time codes that no time makes, or made in an unknown way</source>
        <translation>Einmalcodes, die nicht der Uhrzeit folgen oder deren Verfahren nicht bekannt ist</translation>
    </message>
    <message>
        <source>{missing} of the {size} QR codes of this export, which are not in this file</source>
        <translation>{missing} der {size} QR-Codes dieses Exports, die nicht in dieser Datei sind</translation>
    </message>
    <message>
        <source>its private key is encrypted: whoever uses it needs its passphrase too</source>
        <translation>der private Schlüssel ist verschlüsselt: Wer ihn nutzt, braucht auch seine Passphrase</translation>
    </message>
    <message>
        <source>it holds a PEM block that is neither a certificate nor a key</source>
        <translation>sie enthält einen PEM-Block, der weder ein Zertifikat noch ein Schlüssel ist</translation>
    </message>
    <message>
        <source>it holds several private keys; give each in a file of its own</source>
        <translation>sie enthält mehrere private Schlüssel; geben Sie jeden in einer eigenen Datei an</translation>
    </message>
    <message>
        <source>it holds no certificate and no private key</source>
        <translation>sie enthält kein Zertifikat und keinen privaten Schlüssel</translation>
    </message>
    <message>
        <source>a PEM block in it is cut off or damaged</source>
        <translation>ein PEM-Block darin ist abgeschnitten oder beschädigt</translation>
    </message>
    <message>
        <source>it has more than a hundred PEM blocks</source>
        <translation>sie hat mehr als hundert PEM-Blöcke</translation>
    </message>
    <message>
        <source>its private key does not belong to its first certificate</source>
        <translation>ihr privater Schlüssel gehört nicht zu ihrem ersten Zertifikat</translation>
    </message>
    <message>
        <source>a public part or request, which is no secret</source>
        <translation>ein öffentlicher Teil oder ein Antrag, kein Geheimnis</translation>
    </message>
    <message>
        <source>a certificate in it is damaged</source>
        <translation>ein Zertifikat darin ist beschädigt</translation>
    </message>
    <message>
        <source>its private key is damaged, or of a kind that is not known</source>
        <translation>ihr privater Schlüssel ist beschädigt oder von einer Art, die nicht bekannt ist</translation>
    </message>
    <message>
        <source>a link is not written as links must be</source>
        <translation>ein Link ist nicht so geschrieben, wie Links es sein müssen</translation>
    </message>
    <message>
        <source>a link is not UTF-8 text</source>
        <translation>ein Link ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>no QR code can be read in this picture</source>
        <translation>in diesem Bild ist kein QR-Code zu lesen</translation>
    </message>
    <message>
        <source>a QR code in this picture is not an authenticator app&apos;s</source>
        <translation>ein QR-Code in diesem Bild ist nicht der einer Authenticator-App</translation>
    </message>
    <message>
        <source>this computer has no reader of QR codes</source>
        <translation>dieser Rechner hat keinen Leser für QR-Codes</translation>
    </message>
    <message>
        <source>it is no picture that can be decoded</source>
        <translation>sie ist kein Bild, das sich lesen lässt</translation>
    </message>
    <message>
        <source>its password is short: less than 14 characters</source>
        <translation>das Passwort ist kurz: weniger als 14 Zeichen</translation>
    </message>
    <message>
        <source>its password has one kind of characters only</source>
        <translation>das Passwort hat nur eine Art von Zeichen</translation>
    </message>
    <message>
        <source>its password is made of what is guessed first</source>
        <translation>das Passwort besteht aus dem, was zuerst geraten wird</translation>
    </message>
    <message>
        <source>a certificate has expired</source>
        <translation>ein Zertifikat ist abgelaufen</translation>
    </message>
    <message>
        <source>a certificate expires within 30 days</source>
        <translation>ein Zertifikat läuft in 30 Tagen ab</translation>
    </message>
    <message>
        <source>a certificate is not valid yet</source>
        <translation>ein Zertifikat gilt noch nicht</translation>
    </message>
    <message>
        <source>its access key is a temporary one, which ends within days</source>
        <translation>der Zugriffsschlüssel ist ein vorübergehender, der in wenigen Tagen endet</translation>
    </message>
    <message>
        <source>its owner let it expire</source>
        <translation>nach dem Willen seines Besitzers ist es abgelaufen</translation>
    </message>
    <message>
        <source>its owner lets it expire within 30 days</source>
        <translation>nach dem Willen seines Besitzers läuft es in 30 Tagen ab</translation>
    </message>
    <message>
        <source>it has a DOCTYPE, which metadata does not need</source>
        <translation>sie hat eine DOCTYPE-Angabe, die Metadaten nicht brauchen</translation>
    </message>
    <message>
        <source>it is XML, but no SAML metadata of one entity</source>
        <translation>sie ist XML, aber keine SAML-Metadaten einer Instanz</translation>
    </message>
    <message>
        <source>it has more than a hundred certificates</source>
        <translation>sie hat mehr als hundert Zertifikate</translation>
    </message>
    <message>
        <source>it describes no identity provider</source>
        <translation>es beschreibt keinen Identitätsanbieter</translation>
    </message>
    <message>
        <source>it is not well-formed XML</source>
        <translation>sie ist kein wohlgeformtes XML</translation>
    </message>
    <message>
        <source>its outlines are cubic</source>
        <translation>ihre Umrisse sind kubisch</translation>
    </message>
    <message>
        <source>it is damaged, or no font at all</source>
        <translation>sie ist beschädigt oder gar keine Schrift</translation>
    </message>
    <message>
        <source>this computer has no printer</source>
        <translation>dieser Computer hat keinen Drucker</translation>
    </message>
    <message>
        <source>no printer is the default one here</source>
        <translation>hier ist kein Drucker als Standard gewählt</translation>
    </message>
    <message>
        <source>its command cannot be started</source>
        <translation>sein Befehl lässt sich nicht starten</translation>
    </message>
    <message>
        <source>there is no printer {name}</source>
        <translation>es gibt keinen Drucker {name}</translation>
    </message>
    <message>
        <source>it did not answer within {seconds} s</source>
        <translation>er antwortete nicht innerhalb von {seconds} s</translation>
    </message>
    <message>
        <source>there are several cards in it</source>
        <translation>es sind mehrere Karten darin</translation>
    </message>
    <message>
        <source>its QR code holds something else</source>
        <translation>sein QR-Code enthält etwas anderes</translation>
    </message>
    <message>
        <source>it has {width} by {height} pixels</source>
        <translation>es hat {width} mal {height} Pixel</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>sie lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>many</source>
        <translation>viele</translation>
    </message>
    <message>
        <source>a field has a name and no value</source>
        <translation>ein Feld hat einen Namen und keinen Wert</translation>
    </message>
    <message>
        <source>a field stands twice</source>
        <translation>ein Feld steht doppelt</translation>
    </message>
    <message>
        <source>totp_seed</source>
        <translation>totp_seed</translation>
    </message>
    <message>
        <source>a name is none</source>
        <translation>ein Name ist keiner</translation>
    </message>
    <message>
        <source>a length does not fit</source>
        <translation>eine Länge passt nicht</translation>
    </message>
    <message>
        <source>playbook</source>
        <translation>Playbook</translation>
    </message>
    <message>
        <source>its steps are none, or two of one id</source>
        <translation>es hat keine Schritte oder zwei mit einer Kennung</translation>
    </message>
    <message>
        <source>a step stands in no phase</source>
        <translation>ein Schritt steht in keiner Phase</translation>
    </message>
    <message>
        <source>a step leads to none that there is</source>
        <translation>ein Schritt führt zu keinem vorhandenen</translation>
    </message>
    <message>
        <source>it has another form</source>
        <translation>sie hat eine andere Form</translation>
    </message>
    <message>
        <source>its name is not that of the item in it</source>
        <translation>ihr Name ist nicht der des Eintrags darin</translation>
    </message>
    <message>
        <source>it is not written in its one form</source>
        <translation>sie steht nicht in ihrer einen Form da</translation>
    </message>
    <message>
        <source>its first line is too long</source>
        <translation>ihre erste Zeile ist zu lang</translation>
    </message>
    <message>
        <source>every copy of epoch {epoch} and of those before: they open with the old cards</source>
        <translation>jede Kopie der Epoche {epoch} und früherer: Die alten Karten öffnen sie</translation>
    </message>
    <message>
        <source>{file}, which is such a copy</source>
        <translation>{file}, auch das ist eine solche Kopie</translation>
    </message>
    <message>
        <source>the old card and the old cold code of {name}</source>
        <translation>die alte Karte und der alte Umschlagcode von {name}</translation>
    </message>
    <message>
        <source>the old cold code of {name}</source>
        <translation>der alte Umschlagcode von {name}</translation>
    </message>
    <message>
        <source>the old account in {name}&apos;s authenticator app</source>
        <translation>das alte Konto in der Authenticator-App von {name}</translation>
    </message>
    <message>
        <source>card and cold code of {name}, who is dropped</source>
        <translation>Karte und Umschlagcode von {name}, die Person scheidet aus</translation>
    </message>
    <message>
        <source>the old key file of {name}, who signs with a new one</source>
        <translation>die alte Schlüsseldatei von {name}, jetzt gilt eine neue</translation>
    </message>
    <message>
        <source>the key file of {name}, who signs no more</source>
        <translation>die Schlüsseldatei von {name}, die Person unterzeichnet nicht mehr</translation>
    </message>
    <message>
        <source>{id} (key {key})</source>
        <translation>{id} (Schlüssel {key})</translation>
    </message>
    <message>
        <source>phone codes open this kit only from {names}</source>
        <translation>Telefoncodes öffnen dieses Kit nur vom {names}</translation>
    </message>
    <message>
        <source>if this computer&apos;s clock is right, hold a ceremony with new phones (keyturn rekey --valid-days); until then, cold codes open it</source>
        <translation>geht die Uhr dieses Rechners richtig, eine Zeremonie mit neuen Telefonen abhalten (keyturn rekey --valid-days); bis dahin öffnen es Umschlagcodes</translation>
    </message>
    <message>
        <source>phone codes end in less than 30 days, on {names}</source>
        <translation>Telefoncodes enden in weniger als 30 Tagen, am {names}</translation>
    </message>
    <message>
        <source>hold a ceremony with new phones</source>
        <translation>eine Zeremonie mit neuen Telefonen abhalten</translation>
    </message>
    <message>
        <source>phone codes end in less than 60 days, on {names}</source>
        <translation>Telefoncodes enden in weniger als 60 Tagen, am {names}</translation>
    </message>
    <message>
        <source>set the day of a ceremony with new phones</source>
        <translation>den Tag einer Zeremonie mit neuen Telefonen festlegen</translation>
    </message>
    <message>
        <source>phone codes end in less than 90 days, on {names}</source>
        <translation>Telefoncodes enden in weniger als 90 Tagen, am {names}</translation>
    </message>
    <message>
        <source>a re-key is due since {names}</source>
        <translation>ein Schlüsselwechsel ist fällig seit {names}</translation>
    </message>
    <message>
        <source>this computer&apos;s clock stands before the day on which the kit was sealed, {names}</source>
        <translation>die Uhr dieses Rechners steht vor dem Tag, an dem das Kit versiegelt wurde, {names}</translation>
    </message>
    <message>
        <source>set the clock</source>
        <translation>die Uhr stellen</translation>
    </message>
    <message>
        <source>custodians not proven within 90 days ({count}): {names}</source>
        <translation>Treuhänder ohne Nachweis seit 90 Tagen ({count}): {names}</translation>
    </message>
    <message>
        <source>hold a drill with them</source>
        <translation>mit ihnen eine Probe abhalten</translation>
    </message>
    <message>
        <source>the log is damaged, so nobody counts as proven or as unproven</source>
        <translation>das Protokoll ist beschädigt, daher ist von niemandem ein Nachweis bekannt</translation>
    </message>
    <message>
        <source>run keyturn log verify, and keep the file</source>
        <translation>keyturn log verify ausführen und die Datei aufheben</translation>
    </message>
    <message>
        <source>credentials seen in an opening and not replaced ({count}): {names}</source>
        <translation>Zugangsdaten, die bei einer Öffnung gesehen und nicht ersetzt wurden ({count}): {names}</translation>
    </message>
    <message>
        <source>rotate them, and seal new ones</source>
        <translation>sie erneuern und die neuen versiegeln</translation>
    </message>
    <message>
        <source>credentials older than their rule of rotation ({count}): {names}</source>
        <translation>Zugangsdaten, die älter sind, als ihre Regel erlaubt ({count}): {names}</translation>
    </message>
    <message>
        <source>credentials sealed before a custodian left ({count}): {names}</source>
        <translation>Zugangsdaten, die versiegelt wurden, bevor ein Treuhänder ausschied ({count}): {names}</translation>
    </message>
    <message>
        <source>fewer than two emergency users of the console are in the kit</source>
        <translation>im Kit sind weniger als zwei Notfallbenutzer der Konsole</translation>
    </message>
    <message>
        <source>create another one, and seal it</source>
        <translation>einen weiteren anlegen und versiegeln</translation>
    </message>
    <message>
        <source>failure modes without a playbook ({count}): {names}</source>
        <translation>Ausfallarten ohne Playbook ({count}): {names}</translation>
    </message>
    <message>
        <source>write and seal it</source>
        <translation>es schreiben und versiegeln</translation>
    </message>
    <message>
        <source>playbooks to be reviewed ({count}): {names}</source>
        <translation>Playbooks, die durchzusehen sind ({count}): {names}</translation>
    </message>
    <message>
        <source>review it, set review_by, and seal it</source>
        <translation>es durchsehen, review_by setzen und versiegeln</translation>
    </message>
    <message>
        <source>nobody may be away: {names}</source>
        <translation>niemand darf fehlen: {names}</translation>
    </message>
    <message>
        <source>enrol another custodian, or change the rule, in a ceremony</source>
        <translation>in einer Zeremonie einen weiteren Treuhänder aufnehmen oder die Regel ändern</translation>
    </message>
    <message>
        <source>without one place the kit stays closed: {names}</source>
        <translation>ohne diesen einen Ort bleibt das Kit zu: {names}</translation>
    </message>
    <message>
        <source>spread the cards over more places</source>
        <translation>die Karten auf mehr Orte verteilen</translation>
    </message>
    <message>
        <source>no copy of the kit is registered</source>
        <translation>es ist keine Kopie des Kits verzeichnet</translation>
    </message>
    <message>
        <source>make one: keyturn copy</source>
        <translation>eine anfertigen: keyturn copy</translation>
    </message>
    <message>
        <source>the register of copies cannot be read</source>
        <translation>das Verzeichnis der Kopien ist nicht lesbar</translation>
    </message>
    <message>
        <source>set it aside, and verify the copies: keyturn copies verify</source>
        <translation>es beiseitelegen und die Kopien prüfen: keyturn copies verify</translation>
    </message>
    <message>
        <source>copies never made ({count}): {names}</source>
        <translation>Kopien, die nie angefertigt wurden ({count}): {names}</translation>
    </message>
    <message>
        <source>make it: keyturn copy</source>
        <translation>sie anfertigen: keyturn copy</translation>
    </message>
    <message>
        <source>copies behind this revision ({count}): {names}</source>
        <translation>Kopien, die älter sind als diese Revision ({count}): {names}</translation>
    </message>
    <message>
        <source>replace it: keyturn copy</source>
        <translation>sie ersetzen: keyturn copy</translation>
    </message>
    <message>
        <source>copies not read back for 90 days ({count}): {names}</source>
        <translation>Kopien, die seit 90 Tagen nicht zurückgelesen wurden ({count}): {names}</translation>
    </message>
    <message>
        <source>read it: keyturn copies verify</source>
        <translation>sie lesen: keyturn copies verify</translation>
    </message>
    <message>
        <source>a newer revision than this one was seen: {names}</source>
        <translation>eine neuere Revision als diese wurde gesehen: {names}</translation>
    </message>
    <message>
        <source>find the newer one, and use that</source>
        <translation>die neuere suchen und diese verwenden</translation>
    </message>
    <message>
        <source>an older copy was brought to this computer on {names}</source>
        <translation>eine ältere Kopie kam auf diesen Rechner am {names}</translation>
    </message>
    <message>
        <source>find it, and replace or destroy it</source>
        <translation>sie suchen und ersetzen oder vernichten</translation>
    </message>
    <message>
        <source>no drill for 90 days, since {names}</source>
        <translation>seit 90 Tagen keine Probe, zuletzt am {names}</translation>
    </message>
    <message>
        <source>hold a drill, and tell the SOC before</source>
        <translation>eine Probe abhalten und es vorher dem SOC sagen</translation>
    </message>
    <message>
        <source>nobody has opened the kit since its ceremony</source>
        <translation>seit seiner Zeremonie hat niemand das Kit geöffnet</translation>
    </message>
    <message>
        <source>hold a drill with the new cards</source>
        <translation>mit den neuen Karten eine Probe abhalten</translation>
    </message>
    <message>
        <source>nobody has opened the kit for a year, since {names}</source>
        <translation>seit einem Jahr hat niemand das Kit geöffnet, zuletzt am {names}</translation>
    </message>
    <message>
        <source>hold a drill</source>
        <translation>eine Probe abhalten</translation>
    </message>
    <message>
        <source>no message tells the SOC when a drill is declared: {names}</source>
        <translation>keine Nachricht sagt es dem SOC, wenn eine Probe ausgerufen wird: {names}</translation>
    </message>
    <message>
        <source>write one into the playbook of the drill</source>
        <translation>eine in das Playbook der Probe schreiben</translation>
    </message>
    <message>
        <source>a revision waits for another signature</source>
        <translation>eine Revision wartet auf eine weitere Unterschrift</translation>
    </message>
    <message>
        <source>look at it (keyturn diff), then keyturn sign, or remove it</source>
        <translation>sie ansehen (keyturn diff), dann keyturn sign, oder sie entfernen</translation>
    </message>
    <message>
        <source>an opening was not closed</source>
        <translation>eine Öffnung wurde nicht geschlossen</translation>
    </message>
    <message>
        <source>close it: keyturn open --stand-down</source>
        <translation>sie schließen: keyturn open --stand-down</translation>
    </message>
    <message>
        <source>a name is no identifier</source>
        <translation>ein Name ist kein Bezeichner</translation>
    </message>
    <message>
        <source>a playbook is no credential</source>
        <translation>ein Playbook gehört nicht zu den Zugangsdaten</translation>
    </message>
    <message>
        <source>its title is too long, or has signs that cannot be shown</source>
        <translation>ihr Titel ist zu lang oder hat Zeichen, die sich nicht anzeigen lassen</translation>
    </message>
    <message>
        <source>a number or a time is out of bounds</source>
        <translation>eine Zahl oder Zeit liegt außerhalb der Grenzen</translation>
    </message>
    <message>
        <source>its data is not base64</source>
        <translation>ihre Daten sind kein Base64</translation>
    </message>
    <message>
        <source>its line for the kit is missing or names no kit</source>
        <translation>ihre Zeile für das Kit fehlt oder nennt kein Kit</translation>
    </message>
    <message>
        <source>it is not TOML</source>
        <translation>es ist kein TOML</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>Ein Name</translation>
    </message>
    <message>
        <source>{missing} (1 to {most} printable characters)</source>
        <translation>{missing} (1 bis {most} druckbare Zeichen)</translation>
    </message>
    <message>
        <source>two different people who declare it</source>
        <translation>zwei verschiedene Ausrufende</translation>
    </message>
    <message>
        <source>an incident reference</source>
        <translation>eine Vorfallnummer</translation>
    </message>
    <message>
        <source>a reason</source>
        <translation>einen Grund</translation>
    </message>
    <message>
        <source>the names of those who declare it</source>
        <translation>die Namen der Ausrufenden</translation>
    </message>
    <message>
        <source>its facts are too long, or are not Unicode</source>
        <translation>seine Angaben sind zu lang oder nicht Unicode</translation>
    </message>
    <message>
        <source>no such event exists</source>
        <translation>ein solches Ereignis gibt es nicht</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>es ist keine Datei</translation>
    </message>
    <message>
        <source>a part is of the wrong kind, or was added</source>
        <translation>ein Teil ist von falscher Art oder wurde hinzugefügt</translation>
    </message>
    <message>
        <source>a part is missing or misspelled</source>
        <translation>ein Teil fehlt oder ist falsch geschrieben</translation>
    </message>
    <message>
        <source>it is longer than any line that the program writes</source>
        <translation>sie ist länger als jede Zeile, die das Programm schreibt</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>es gibt diese Datei nicht</translation>
    </message>
    <message>
        <source>it says that it is line {line}</source>
        <translation>sie nennt sich Zeile {line}</translation>
    </message>
    <message>
        <source>the lines before are not those that this segment continues</source>
        <translation>die Zeilen davor sind nicht die, die dieser Abschnitt fortsetzt</translation>
    </message>
    <message>
        <source>one held elsewhere gives another tree hash</source>
        <translation>ein anderswo verwahrter ergibt einen anderen Baum-Hash</translation>
    </message>
    <message>
        <source>it is incomplete</source>
        <translation>sie ist unvollständig</translation>
    </message>
    <message>
        <source>no segment begins before it</source>
        <translation>kein Abschnitt beginnt davor</translation>
    </message>
    <message>
        <source>its facts are not those of its event</source>
        <translation>ihre Angaben sind nicht die ihres Ereignisses</translation>
    </message>
    <message>
        <source>segment {number} should begin here</source>
        <translation>hier sollte Abschnitt {number} beginnen</translation>
    </message>
    <message>
        <source>line {line} gives another tree hash</source>
        <translation>Zeile {line} ergibt einen anderen Baum-Hash</translation>
    </message>
    <message>
        <source>the signature in line {line} is wrong</source>
        <translation>die Unterschrift in Zeile {line} ist falsch</translation>
    </message>
    <message>
        <source>declare</source>
        <translation>ausrufen</translation>
    </message>
    <message>
        <source>unlock</source>
        <translation>entsperren</translation>
    </message>
    <message>
        <source>reveal, then stand down</source>
        <translation>aufdecken, dann beenden</translation>
    </message>
    <message>
        <source>settle what is missing, then close</source>
        <translation>Fehlendes klären, dann schließen</translation>
    </message>
    <message>
        <source>begin another opening</source>
        <translation>eine weitere Öffnung beginnen</translation>
    </message>
    <message>
        <source>a normal sign-in</source>
        <translation>eine normale Anmeldung</translation>
    </message>
    <message>
        <source>the class of use</source>
        <translation>die Art des Einsatzes</translation>
    </message>
    <message>
        <source>a re-seal date</source>
        <translation>ein Tag für das neue Versiegeln</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>Eine Notiz</translation>
    </message>
    <message>
        <source>What is said of the sign-in</source>
        <translation>Die Angabe zur Anmeldung</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>the card</source>
        <translation>die Karte</translation>
    </message>
    <message>
        <source>enough cards and passphrases to pass the outer seal</source>
        <translation>genug Karten und Passphrasen für das äußere Siegel</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>niemandem</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>it is larger than 64 MiB</source>
        <translation>sie ist größer als 64 MiB</translation>
    </message>
    <message>
        <source>its code tables have another length</source>
        <translation>seine Codetabellen haben eine andere Länge</translation>
    </message>
    <message>
        <source>Replace the copy {name}</source>
        <translation>Kopie {name} ersetzen</translation>
    </message>
    <message>
        <source>Make the copy {name}</source>
        <translation>Kopie {name} anfertigen</translation>
    </message>
    <message>
        <source>Read the copy {name}</source>
        <translation>Kopie {name} lesen</translation>
    </message>
    <message>
        <source>Hold a ceremony: re-key is due</source>
        <translation>Eine Zeremonie abhalten: Der Schlüsselwechsel ist fällig</translation>
    </message>
    <message>
        <source>Phone codes do not open the kit any more</source>
        <translation>Telefoncodes öffnen das Kit nicht mehr</translation>
    </message>
    <message>
        <source>Hold a drill</source>
        <translation>Eine Probe abhalten</translation>
    </message>
    <message>
        <source>Rotate: {title}</source>
        <translation>Erneuern: {title}</translation>
    </message>
    <message>
        <source>Review the playbook: {title}</source>
        <translation>Playbook durchsehen: {title}</translation>
    </message>
    <message>
        <source>{name}: prove card and second factor</source>
        <translation>{name}: Karte und zweiten Faktor vorweisen</translation>
    </message>
    <message>
        <source>a site has no comma and no “=”, and can be shown</source>
        <translation>ein Ort hat kein Komma und kein „=“ und lässt sich anzeigen</translation>
    </message>
    <message>
        <source>two custodians have one name</source>
        <translation>zwei Treuhänder haben einen Namen</translation>
    </message>
    <message>
        <source>signers have names with letters or digits, and no two the same</source>
        <translation>Inhaltszeichner haben Namen mit Buchstaben oder Ziffern, und keine zwei denselben</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>copy {name}</source>
        <translation>Kopie {name}</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>damaged on the disk: {names}</source>
        <translation>auf der Platte beschädigt: {names}</translation>
    </message>
    <message>
        <source>an authorized group does not open</source>
        <translation>eine berechtigte Gruppe öffnet nicht</translation>
    </message>
    <message>
        <source>the code table of custodian {i} is another</source>
        <translation>die Codetabelle von Treuhänder {i} ist eine andere</translation>
    </message>
    <message>
        <source>{days} days from a ceremony on</source>
        <translation>{days} Tage ab einer Zeremonie</translation>
    </message>
    <message>
        <source>generation {number}</source>
        <translation>Generation {number}</translation>
    </message>
    <message>
        <source>{ask} If so: {expect}. If not: {otherwise}; then {go}. Seen by {observers}.</source>
        <translation>{ask} Wenn ja: {expect}. Wenn nein: {otherwise}; dann {go}. Gesehen von {observers}.</translation>
    </message>
    <message>
        <source>{id}, to {audience}, when {when}: {text}</source>
        <translation>{id}, an {audience}, bei {when}: {text}</translation>
    </message>
    <message>
        <source>{said} Instead: {instead}</source>
        <translation>{said} Stattdessen: {instead}</translation>
    </message>
    <message>
        <source>{number}, sealed on {day}</source>
        <translation>{number}, versiegelt am {day}</translation>
    </message>
    <message>
        <source>none, compartment {id}</source>
        <translation>keine, Fach {id}</translation>
    </message>
    <message>
        <source>{if_}: go to {go}</source>
        <translation>{if_}: weiter mit {go}</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>es gibt diesen Ordner nicht</translation>
    </message>
    <message>
        <source>it is no photograph or scan</source>
        <translation>sie ist kein Foto und kein Scan</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>sie ist beschädigt</translation>
    </message>
    <message>
        <source>its size cannot be told</source>
        <translation>ihre Größe ist nicht erkennbar</translation>
    </message>
    <message>
        <source>the file has more than {most} megabytes</source>
        <translation>die Datei hat mehr als {most} Megabyte</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>identity</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>rule of standard</source>
        <translation>Regel der Stufe Standard</translation>
    </message>
    <message>
        <source>rule of critical</source>
        <translation>Regel der Stufe Kritisch</translation>
    </message>
    <message>
        <source>rule of rehearsal</source>
        <translation>Regel der Stufe Probe</translation>
    </message>
    <message>
        <source>rule of ceremony</source>
        <translation>Regel der Stufe Zeremonie</translation>
    </message>
    <message>
        <source>signers</source>
        <translation>Inhaltszeichner</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>codes of each phone</source>
        <translation>Codes je Telefon</translation>
    </message>
    <message>
        <source>memory of a guess</source>
        <translation>Speicher je Rateversuch</translation>
    </message>
    <message>
        <source>iterations of a guess</source>
        <translation>Durchläufe je Rateversuch</translation>
    </message>
    <message>
        <source>validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>compartments</source>
        <translation>Fächer</translation>
    </message>
    <message>
        <source>card&apos;s number retired</source>
        <translation>Kartennummer außer Gebrauch</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>zweiter Faktor</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>on call</source>
        <translation>Rufbereitschaft</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>brief</source>
        <translation>Kurzfassung</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>not for</source>
        <translation>nicht für</translation>
    </message>
    <message>
        <source>check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>passt zu</translation>
    </message>
    <message>
        <source>ask</source>
        <translation>Wortlaut</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>Ausfallart</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>sealed bytes</source>
        <translation>versiegelte Bytes</translation>
    </message>
    <message>
        <source>order of {label}</source>
        <translation>Reihenfolge: {label}</translation>
    </message>
    <message>
        <source>order of the questions</source>
        <translation>Reihenfolge der Fragen</translation>
    </message>
</context>
<context>
    <name>locked</name>
    <message>
        <source>It locked by itself: nobody pressed a key for a while.</source>
        <translation>Es hat sich selbst gesperrt: Eine Weile wurde keine Taste gedrückt.</translation>
    </message>
    <message>
        <source>It locked by itself: the computer slept.</source>
        <translation>Es hat sich selbst gesperrt: Der Rechner war im Ruhezustand.</translation>
    </message>
    <message>
        <source>It locked by itself: the screen was locked.</source>
        <translation>Es hat sich selbst gesperrt: Der Bildschirm wurde gesperrt.</translation>
    </message>
</context>
<context>
    <name>modes</name>
    <message>
        <source>Failure modes</source>
        <translation>Ausfallarten</translation>
    </message>
    <message>
        <source>Find by title or id</source>
        <translation>Suchen nach Titel oder Kennung</translation>
    </message>
    <message>
        <source>In the folder, and not in the kit before its next revision: {0}.</source>
        <translation>Im Ordner, und erst mit der nächsten Revision im Kit: {0}.</translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <source>about {0} min {1} s</source>
        <translation>etwa {0} min {1} s</translation>
    </message>
    <message>
        <source>about {0} s</source>
        <translation>etwa {0} s</translation>
    </message>
</context>
</TS>
