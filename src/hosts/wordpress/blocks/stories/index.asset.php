<?php
return array(
	'dependencies' => array( 'standfirst-editor' ),
	'version'      => \Standfirst\VERSION,
);
