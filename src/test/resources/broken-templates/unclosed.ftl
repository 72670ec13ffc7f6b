Spam digest
<#if mail.date>
