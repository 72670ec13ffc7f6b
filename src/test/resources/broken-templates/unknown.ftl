<#-- For the tests. -->
Spam digest
${mail.noSuchThing}
