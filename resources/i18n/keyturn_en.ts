<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActAside</name>
    <message numerus="yes">
        <source>%n put off</source>
        <translation>
            <numerusform>%n put off</numerusform>
            <numerusform>%n put off</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BeginPage</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangePage</name>
    <message numerus="yes">
        <source>%n must sign</source>
        <translation>
            <numerusform>%n must sign</numerusform>
            <numerusform>%n must sign</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The kit has %n days.</source>
        <translation>
            <numerusform>The kit has %n day.</numerusform>
            <numerusform>The kit has %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosedPage</name>
    <message numerus="yes">
        <source>Witness words of the log, %Ln lines</source>
        <translation>
            <numerusform>Witness words of the log, %Ln line</numerusform>
            <numerusform>Witness words of the log, %Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Consequence</name>
    <message numerus="yes">
        <source>%n enrol</source>
        <translation>
            <numerusform>%n enrols</numerusform>
            <numerusform>%n enrol</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CredentialGlyphs</name>
    <message numerus="yes">
        <source>%n signs</source>
        <translation>
            <numerusform>%n sign</numerusform>
            <numerusform>%n signs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CredentialsPage</name>
    <message numerus="yes">
        <source>%n credentials</source>
        <translation>
            <numerusform>%n credential</numerusform>
            <numerusform>%n credentials</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed</source>
        <translation>
            <numerusform>%n sealed</numerusform>
            <numerusform>%n sealed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EpochPage</name>
    <message numerus="yes">
        <source>%n credentials: former copies still show them</source>
        <translation>
            <numerusform>%n credential: former copies still show it</numerusform>
            <numerusform>%n credentials: former copies still show them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>%n found that the kit has not</source>
        <translation>
            <numerusform>%n found that the kit has not</numerusform>
            <numerusform>%n found that the kit has not</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n</source>
        <translation>
            <numerusform>Take %n</numerusform>
            <numerusform>Take %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Which failure mode shall see the %n taken?</source>
        <translation>
            <numerusform>Which failure mode shall see the %n taken?</numerusform>
            <numerusform>Which failure mode shall see the %n taken?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyStage</name>
    <message numerus="yes">
        <source>It is asked as soon as %n cards and passphrases are in.</source>
        <translation>
            <numerusform>It is asked as soon as %n card and passphrase is in.</numerusform>
            <numerusform>It is asked as soon as %n cards and passphrases are in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeaningPage</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherCard</name>
    <message numerus="yes">
        <source>%n words of {0} are kept.</source>
        <translation>
            <numerusform>%n word of {0} is kept.</numerusform>
            <numerusform>%n words of {0} are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewRows</name>
    <message numerus="yes">
        <source>%n faults</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to seal</source>
        <translation>
            <numerusform>%n to seal</numerusform>
            <numerusform>%n to seal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things cost points</source>
        <translation>
            <numerusform>%n thing costs points</numerusform>
            <numerusform>%n things cost points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RenewPage</name>
    <message numerus="yes">
        <source>One after the other, in any order. Nothing is kept before the seal. %n to do.</source>
        <translation>
            <numerusform>One after the other, in any order. Nothing is kept before the seal. %n to do.</numerusform>
            <numerusform>One after the other, in any order. Nothing is kept before the seal. %n to do.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RevisionOffers</name>
    <message numerus="yes">
        <source>%n changes can be sealed</source>
        <translation>
            <numerusform>%n change can be sealed</numerusform>
            <numerusform>%n changes can be sealed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signatures are missing, of: {0}.</source>
        <translation>
            <numerusform>%n signature is missing, of: {0}.</numerusform>
            <numerusform>%n signatures are missing, of: {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Signed by {0}; %n signatures are missing, of: {1}.</source>
        <translation>
            <numerusform>Signed by {0}; %n signature is missing, of: {1}.</numerusform>
            <numerusform>Signed by {0}; %n signatures are missing, of: {1}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message numerus="yes">
        <source>One after the other, in any order and on any day. %n to do.</source>
        <translation>
            <numerusform>One after the other, in any order and on any day. %n to do.</numerusform>
            <numerusform>One after the other, in any order and on any day. %n to do.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecretPanel</name>
    <message numerus="yes">
        <source>%Ln bytes, no text</source>
        <translation>
            <numerusform>%Ln byte, no text</numerusform>
            <numerusform>%Ln bytes, no text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepKeys</name>
    <message numerus="yes">
        <source>%n notes, write one</source>
        <translation>
            <numerusform>%n note, write one</numerusform>
            <numerusform>%n notes, write one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message numerus="yes">
        <source>Each at their own pace. The kit opens by itself when %n are in.</source>
        <translation>
            <numerusform>Each at their own pace. The kit opens by itself when %n is in.</numerusform>
            <numerusform>Each at their own pace. The kit opens by itself when %n are in.</numerusform>
        </translation>
    </message>
</context>
</TS>
